package dev.dialoglookup;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.properties.HasParameterTypes;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import jakarta.persistence.Entity;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.stereotype.Repository;
import org.springframework.web.bind.annotation.RestController;

/** Keeps the house as docs/adr describes it; every rule has been seen red on a violation. */
@AnalyzeClasses(packages = "dev.dialoglookup", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.dialoglookup.";
    private static final String[] VALUES = {
        ROOT + "party..", ROOT + "instance..", ROOT + "localization..", ROOT + "caller.."
    };
    private static final String WEB = "..web..";

    @ArchTest
    static final ArchRule valuesDependOnTheJdkAndEachOtherOnly = classes()
            .that()
            .resideInAnyPackage(VALUES)
            .should()
            .onlyDependOnClassesThat()
            .resideInAnyPackage(concat(VALUES, "java..", "org.jspecify.."));

    @ArchTest
    static final ArchRule featuresKnowNoEdge = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "edge..", WEB, "..graphql..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + "edge..");

    @ArchTest
    static final ArchRule featuresDoNotKnowTheirWeb = noClasses()
            .that()
            .resideOutsideOfPackages(WEB, "..graphql..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(WEB.replace("..web", ROOT + "*.web"), ROOT + "*.graphql..");

    @ArchTest
    static final ArchRule edgeKnowsNoFeature = noClasses()
            .that()
            .resideInAPackage(ROOT + "edge..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    ROOT + "serviceresource..",
                    ROOT + "authorization..",
                    ROOT + "dialog..",
                    ROOT + "lookup..",
                    ROOT + "audit..",
                    ROOT + "directory..");

    @ArchTest
    static final ArchRule repositoriesEntitiesAndControllersAreHidden = classes()
            .that()
            .areAnnotatedWith(Repository.class)
            .or()
            .areAnnotatedWith(Entity.class)
            .or()
            .areAnnotatedWith(RestController.class)
            .should()
            .bePackagePrivate();

    @ArchTest
    static final ArchRule controllersKnowNoRepository = noClasses()
            .that()
            .areAnnotatedWith(RestController.class)
            .should()
            .dependOnClassesThat()
            .areAnnotatedWith(Repository.class);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.dialoglookup.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule everyPackageIsNullMarked = classes().should(resideInANullMarkedPackage());

    @ArchTest
    static final ArchRule namesSayWhatThingsAre = noClasses()
            .should()
            .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Dto|Entity|Data|Info)")
            .orShould()
            .haveSimpleNameStartingWith("Abstract");

    @ArchTest
    static final ArchRule constructorsAreShort = classes()
            .that(DescribedPredicate.not(DescribedPredicate.describe("records", JavaClass::isRecord)))
            .should(haveAtMostSixConstructorParameters());

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    /** A stream of rows that nobody closes keeps its connection; rows are read into lists. */
    @ArchTest
    static final ArchRule noRowsAreStreamed =
            noClasses().should().callMethod(JdbcClient.MappedQuerySpec.class, "stream");

    /** {@code spring-boot:test-run} starts the main class of the tests, if there is but one. */
    @Test
    void thereIsOneLocalRun() {
        assertThat(new ClassFileImporter()
                        .withImportOption(new OnlyIncludeTests()).importPackages("dev.dialoglookup").stream()
                                .filter(type -> type.getMethods().stream()
                                        .anyMatch(method -> method.getName().equals("main")
                                                && HasParameterTypes.Predicates.rawParameterTypes(String[].class)
                                                        .test(method)))
                                .map(JavaClass::getFullName))
                .containsExactly(LocalDialogLookup.class.getName());
    }

    @Test
    void modulesHoldTogether() {
        ApplicationModules.of(DialogLookupApplication.class).verify();
    }

    private static ArchCondition<JavaClass> resideInANullMarkedPackage() {
        return new ArchCondition<>("reside in a @NullMarked package") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NullMarked.class);
                events.add(
                        new SimpleConditionEvent(type, marked, type.getPackageName() + " is null-marked: " + marked));
            }
        };
    }

    private static ArchCondition<JavaClass> haveAtMostSixConstructorParameters() {
        return new ArchCondition<>("have at most six constructor parameters") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                type.getConstructors().stream()
                        .filter(constructor -> !constructor.getModifiers().contains(JavaModifier.SYNTHETIC))
                        .filter(constructor -> constructor.getParameters().size() > 6)
                        .forEach(constructor ->
                                events.add(SimpleConditionEvent.violated(type, constructor.getFullName())));
            }
        };
    }

    private static String[] concat(String[] some, String... more) {
        String[] all = java.util.Arrays.copyOf(some, some.length + more.length);
        System.arraycopy(more, 0, all, some.length, more.length);
        return all;
    }
}
