package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.caller.Scope;
import dev.dialoglookup.party.PartyPolicy;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class EndUserNamingTest {

    private static final String PERSON = new Persons(1).next().urn();
    // nobody is born on the zeroth, but its month is one of a real person
    private static final String NOT_SYNTHETIC = "urn:altinn:person:identifier-no:00010100011";
    private static final ServiceOwner OWNER =
            new ServiceOwner(Organizations.TTD, Set.of(Scope.SERVICE_OWNER, Scope.SERVICE_OWNER_ADMIN), null, null);

    private final EndUserNaming naming = new EndUserNaming(new PartyPolicy(true));
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void isTheOwnerItselfWhereNobodyIsNamed() {
        assertThat(naming.caller(OWNER, request)).isSameAs(OWNER);
    }

    @Test
    void keepsBothIdentitiesAndLeavesTheAdminScopeBehind() {
        request.addParameter("endUserId", PERSON);
        request.addParameter("endUserAuthenticationLevel", "4");
        recorded();
        assertThat(naming.caller(OWNER, request)).isInstanceOfSatisfying(Impersonation.class, acting -> {
            assertThat(acting.actor().organization()).isEqualTo(Organizations.TTD);
            assertThat(acting.actor().isAdmin()).isFalse();
            assertThat(acting.subject().urn()).isEqualTo(PERSON);
            assertThat(acting.statedLevel()).isEqualTo(new AuthenticationLevel(4));
        });
    }

    @Test
    void takesTheSameNameFromParameterAndHeader() {
        request.addParameter("endUserId", PERSON.toUpperCase(Locale.ROOT));
        request.addHeader("Dialog-End-User", PERSON);
        recorded();
        assertThat(naming.caller(OWNER, request)).isInstanceOf(Impersonation.class);
    }

    @Test
    void actsForNobodyWhereNoRecordIsKept() {
        request.addHeader("Dialog-End-User", PERSON);
        assertThatIllegalStateException().isThrownBy(() -> naming.caller(OWNER, request));
    }

    @Test
    void actsForNobodyElseThanWhoIsRecorded() {
        request.addHeader("Dialog-End-User", PERSON);
        recorded();
        request.addParameter("endUserAuthenticationLevel", "4");
        assertThatIllegalStateException().isThrownBy(() -> naming.caller(OWNER, request));
    }

    @Test
    void knowsWhoIsNamedBesideALevelThatIsNone() {
        request.addHeader("Dialog-End-User", PERSON);
        request.addParameter("endUserAuthenticationLevel", "5");
        Impersonation named = naming.impersonation(OWNER, request);
        assertThat(named).isNotNull();
        assertThat(named.subject().urn()).isEqualTo(PERSON);
        assertThat(named.statedLevel()).isNull();
    }

    @Test
    void refusesTwoDifferentNames() {
        request.addParameter("endUserId", PERSON);
        request.addHeader("Dialog-End-User", "urn:altinn:person:idporten-email:a@b.no");
        refuses("endUserId");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "12345678901",
                "urn:altinn:person:identifier-no:12345678901",
                "urn:altinn:organization:identifier-no:991825827",
                "urn:altinn:person:legacy-selfidentified:ola",
                NOT_SYNTHETIC,
                ""
            })
    void refusesWhoCannotBeAnEndUserHere(String named) {
        request.addHeader("Dialog-End-User", named);
        refuses("endUserId");
    }

    @ParameterizedTest
    @ValueSource(strings = {"endUserAuthenticationLevel", "markAsSeen"})
    void refusesWhatMeansNothingWithoutAnEndUser(String parameter) {
        request.addParameter(parameter, "1");
        refuses(parameter);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "5", "four", "04", ""})
    void refusesLevelsThatAreNone(String level) {
        request.addParameter("endUserId", PERSON);
        request.addParameter("endUserAuthenticationLevel", level);
        refuses("endUserAuthenticationLevel");
    }

    private void recorded() {
        request.setAttribute(EndUserNaming.RECORDED, naming.impersonation(OWNER, request));
    }

    private void refuses(String key) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> naming.caller(OWNER, request))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().type()).isEqualTo(ProblemType.INVALID_PARAMETER);
                    assertThat(refusal.problem().errors()).containsOnlyKeys(key);
                });
    }
}
