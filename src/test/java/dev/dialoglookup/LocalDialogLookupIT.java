package dev.dialoglookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.GraphQl;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.TestIssuers;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.World;
import graphql.introspection.IntrospectionQuery;
import graphql.introspection.IntrospectionResultToSchema;
import graphql.language.Document;
import graphql.schema.idl.SchemaPrinter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.json.JsonMapper;

class LocalDialogLookupIT {

    private static final String DIALOG = "urn:altinn:dialog-id:11111111-2222-3333-4444-555555555555";
    private static final String CORRESPONDENCE = "urn:altinn:correspondence-id:2c1d7a30-5b1e-4f0a-9a51-0e5a6f3c000";
    private static final Person KARI = new Person("14858531188");

    private static final TestIssuers ISSUERS = TestIssuers.shared();
    private static final Tokens TOKENS = new Tokens(ISSUERS);
    private final ConfigurableApplicationContext service = LocalService.context();
    private final Api api = LocalService.api();

    @ParameterizedTest
    @CsvSource({
        "14858531188, Role AccessPackage ResourceDelegation InstanceDelegation",
        "01817010055, Role",
        "23896242008, AccessPackage",
        "07919123014, ResourceDelegation",
        "30837815033, InstanceDelegation"
    })
    void opensTheFirstExampleForEachKindOfGrantAloneAndTogether(String pid, String grantTypes) {
        Response response = asEndUser(new Person(pid), 4, World.APP_INSTANCE);
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(response.json().at("/instanceRef").asString()).isEqualTo(World.APP_INSTANCE);
        assertThat(response.json().at("/authorizationEvidence/evidence").valueStream())
                .extracting(evidence -> evidence.get("grantType").asString())
                .containsExactly(grantTypes.split(" "));
    }

    @ParameterizedTest
    @CsvSource({"4, Application for a new bakehouse at 4 Storgata", "3, Building application"})
    void choosesTheTitleOfTheFirstExampleByLevel(int level, String title) {
        Response response = asEndUser(KARI, level, World.APP_INSTANCE);
        assertThat(response.json().at("/title/0/value").asString()).isEqualTo(title);
    }

    @Test
    void answersTheSecondExampleToItsOwner() {
        Response response = asOwner(DIALOG);
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(response.json().at("/dialogId").asString()).isEqualTo(DIALOG.replace("urn:altinn:dialog-id:", ""));
        assertThat(response.json().at("/instanceRef").asString()).isEqualTo(DIALOG);
    }

    @Test
    void prefersTheAppInstanceWhereALetterIsOneToo() {
        assertThat(asOwner(CORRESPONDENCE + "2").json().at("/instanceRef").asString())
                .isEqualTo("urn:altinn:instance-id:1337/2c1d7a30-5b1e-4f0a-9a51-0e5a6f3c0003");
    }

    @Test
    void showsADeletedDialogToItsOwnerOnly() {
        String deleted = "urn:altinn:instance-id:1337/7d0d4a52-31f5-4bb5-8e46-6f1d5b0a0002";
        assertThat(asOwner(deleted).json().at("/deletedAt").asString("")).endsWith("Z");
        assertThat(asEndUser(KARI, 4, deleted).status()).isEqualTo(404);
    }

    @Test
    void tellsWhatWouldOpenADialogToAHolderOfAnotherPackage() {
        Response response = asEndUser(new Person("28828326017"), 4, World.APP_INSTANCE);
        assertThat(response.status()).isEqualTo(403);
        assertThat(response.json().at("/accessOptions/accessPackages/0/urn").asString(""))
                .isEqualTo("urn:altinn:accesspackage:byggesoknad");
    }

    @Test
    void letsTheSystemAndTheEmailUserSeeWhatWasGivenToThem() {
        var system = TOKENS.systemUser(UUID.fromString("5a1c0c5e-7b0e-4d55-9d0f-3c1f6c1b2a11"));
        String vatReturn = "urn:altinn:instance-id:1401/5f3e0c1a-77aa-4c11-8d1e-000000000001";
        assertThat(lookUp(api.as(system), "enduser", vatReturn).status()).isEqualTo(200);
        var email = TOKENS.email(new EmailUser("ola@example.com"));
        assertThat(lookUp(api.as(email), "enduser", CORRESPONDENCE + "1").status())
                .isEqualTo(200);
        assertThat(lookUp(api.as(email), "enduser", CORRESPONDENCE + "5").status())
                .isEqualTo(200);
        assertThat(lookUp(api.as(email), "enduser", World.APP_INSTANCE).status())
                .isEqualTo(403);
    }

    @Test
    void printsACommandThatAnswersTheFirstExampleAsPasted() throws Exception {
        assumeThat(Path.of("/usr/bin/curl")).isExecutable();
        String command = LocalDialogLookup.welcome(service, ISSUERS)
                .lines()
                .filter(line -> line.startsWith("curl"))
                .collect(Collectors.joining());
        Process shell = new ProcessBuilder("sh", "-c", command).start();
        assertThat(new String(shell.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .startsWith("{\"dialogId\":")
                .contains(World.APP_INSTANCE);
    }

    @Test
    void changesNothingWhenTheWorldIsLoadedAgain() {
        Response before = asEndUser(KARI, 4, World.APP_INSTANCE);
        new World(Clock.systemUTC(), service.getBean(DataSource.class)).loadInto(api, TOKENS);
        assertThat(asEndUser(KARI, 4, World.APP_INSTANCE).body()).isEqualTo(before.body());
        assertThat(asOwner(DIALOG).status()).isEqualTo(200);
    }

    @Test
    void servesSwaggerUi() {
        assertThat(api.get("/swagger-ui/index.html").status()).isEqualTo(200);
    }

    @Test
    void servesAPageToTryTheQueryOfTheGuideOn() {
        Response page = api.get("/graphiql");
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.header("Content-Type")).startsWith("text/html");
        assertThat(page.body()).contains(GraphQl.ofTheGuide()).doesNotContain("http://", "https://");
        List<String> files = Pattern.compile("(?:src|href)=\"(/[^\"]+)\"")
                .matcher(page.body())
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(files)
                .hasSize(6)
                .allSatisfy(file -> assertThat(api.get(file).status()).isEqualTo(200));
        assertThat(api.get("/graphiql/unknown.js").status()).isEqualTo(404);
    }

    @Test
    void answersTheQueryOfTheGuide() {
        Api kari = api.as(TOKENS.endUser(KARI).atLevel(4));
        assertThat(GraphQl.payload(
                                kari, "dialogLookup", GraphQl.ofTheGuide(), Map.of("instanceRef", World.APP_INSTANCE))
                        .at("/lookup/instanceRef")
                        .asString())
                .isEqualTo(World.APP_INSTANCE);
    }

    @Test
    void tellsOfItsSchemaWhatTheFilesSay() {
        Api kari = api.as(TOKENS.endUser(KARI).atLevel(4));
        Response told = GraphQl.ask(kari, IntrospectionQuery.INTROSPECTION_QUERY, Map.of());
        assertThat(told.json().has("errors")).as(told.body()).isFalse();
        Map<?, ?> data = JsonMapper.shared().convertValue(told.json().path("data"), Map.class);
        @SuppressWarnings("unchecked")
        Document schema = new IntrospectionResultToSchema().createSchemaDefinition((Map<String, Object>) data);
        SchemaPrinter printer = new SchemaPrinter(
                SchemaPrinter.Options.defaultOptions().includeDirectives(false).includeSchemaDefinition(false));
        assertThat(printer.print(schema))
                .isEqualTo(printer.print(service.getBean(GraphQlSource.class).schema()));
    }

    private Response asEndUser(Person person, int level, String reference) {
        return lookUp(api.as(TOKENS.endUser(person).atLevel(level)), "enduser", reference);
    }

    private Response asOwner(String reference) {
        return lookUp(api.as(TOKENS.serviceOwner(Organizations.TTD)), "serviceowner", reference);
    }

    private static Response lookUp(Api caller, String audience, String reference) {
        return caller.with("Accept-Language", "en")
                .get("/api/v1/%s/dialoglookup?instanceRef=%s".formatted(audience, reference));
    }
}
