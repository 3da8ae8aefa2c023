package dev.dialoglookup.lookup.graphql;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.GraphQl;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.StatementCounter;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.WholeQuery;
import dev.dialoglookup.support.World;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Lookup in GraphQL: the query of the guide, every way to be refused, and the same answers as in REST. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class LookupQueriesIT {

    private static final String REST = "/api/v1/enduser/dialoglookup?instanceRef=";
    private static final String UNKNOWN = "urn:altinn:dialog-id:00000000-0000-7000-8000-00000000dead";
    private static final Person KARI = new Person("14858531188");
    private static final Person TRULS = new Person("28828326017");
    private static final String ERRORS = """
            query ($instanceRef: String!) {
              dialogLookup(instanceRef: $instanceRef) {
                lookup { dialogId }
                errors {
                  __typename code message
                  ... on DialogLookupForbidden { accessOptions { roles { urn name { value } } accessPackages { urn } isDelegable } }
                  ... on DialogLookupValidationError { errors { name messages } }
                }
              }
            }""";
    private static final String MANY = """
            query ($instanceRefs: [String!]!) {
              dialogLookups(instanceRefs: $instanceRefs) { lookup { dialogId } errors { __typename message } }
            }""";

    private final Api anyone;
    private final Tokens tokens;
    private final World world;
    private final StatementCounter statements;
    private final WholeQuery whole;
    private final Api kari;

    LookupQueriesIT(Api anyone, Tokens tokens, World world, StatementCounter statements, GraphQlSource source) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.world = world;
        this.statements = statements;
        this.whole = new WholeQuery(source.schema());
        this.kari = anyone.as(tokens.endUser(KARI).atLevel(4));
    }

    @BeforeAll
    void loadWorld() {
        world.loadInto(anyone, tokens);
        kari.get(REST + World.APP_INSTANCE);
    }

    @Test
    void answersTheQueryOfTheGuide() {
        Response response = GraphQl.ask(
                kari.with("Accept-Language", "en"), GraphQl.ofTheGuide(), Map.of("instanceRef", World.APP_INSTANCE));
        assertThat(response.status()).isEqualTo(200);
        String id = kari.get(REST + World.APP_INSTANCE).json().path("dialogId").asString();
        assertThat(response.json()).isEqualTo(JsonMapper.shared().readTree("""
                {"data": {"dialogLookup": {
                  "lookup": {
                    "dialogId": "%s",
                    "instanceRef": "urn:altinn:instance-id:1337/11111111-2222-3333-4444-555555555555",
                    "party": "urn:altinn:organization:identifier-no:315001005",
                    "title": [{"languageCode": "en", "value": "Application for a new bakehouse at 4 Storgata"}],
                    "serviceResource": {
                      "id": "app_ttd_building-permit",
                      "isDelegable": true,
                      "minimumAuthenticationLevel": 4,
                      "name": [{"languageCode": "en", "value": "Building permit application"}]
                    },
                    "serviceOwner": {
                      "code": "ttd",
                      "orgNumber": "991825827",
                      "name": [{"languageCode": "en", "value": "Test Ministry"}]
                    },
                    "authorizationEvidence": {
                      "currentAuthenticationLevel": 4,
                      "viaRole": true,
                      "viaAccessPackage": true,
                      "viaResourceDelegation": true,
                      "viaInstanceDelegation": true,
                      "evidence": [
                        {"grantType": "ROLE", "subject": "urn:altinn:rolecode:dagl"},
                        {"grantType": "ACCESS_PACKAGE", "subject": "urn:altinn:accesspackage:byggesoknad"},
                        {"grantType": "RESOURCE_DELEGATION", "subject": "urn:altinn:resource:app_ttd_building-permit"},
                        {"grantType": "INSTANCE_DELEGATION",
                         "subject": "urn:altinn:instance-id:1337/11111111-2222-3333-4444-555555555555"}
                      ]
                    }
                  },
                  "errors": []
                }}}""".formatted(id)));
        assertThat(response.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "nb", "nn;q=0.5, en;q=0.1"})
    void saysAllThatRestSays(String languages) {
        for (Person person : List.of(KARI, new Person("30837815033"))) {
            Api user = anyone.as(tokens.endUser(person).atLevel(3)).with("Accept-Language", languages);
            JsonNode payload = GraphQl.payload(
                    user, "dialogLookup", whole.of("dialogLookup"), Map.of("instanceRef", World.APP_INSTANCE));
            assertThat(GraphQl.inRest(payload.path("lookup")))
                    .isEqualTo(user.get(REST + World.APP_INSTANCE).json());
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "nonsense         | DialogLookupValidationError | invalid-parameter",
                "''               | DialogLookupValidationError | invalid-parameter",
                "14858531188      | DialogLookupValidationError | invalid-parameter",
                UNKNOWN + "       | DialogLookupNotFound        | dialog-not-found",
                World.APP_INSTANCE + " | DialogLookupForbidden  | access-denied"
            })
    void refusesInThePayloadWithTheWordsOfRest(String reference, String type, String code) {
        Api truls = anyone.as(tokens.endUser(TRULS).atLevel(4)).with("Accept-Language", "en");
        JsonNode payload = GraphQl.payload(truls, "dialogLookup", ERRORS, Map.of("instanceRef", reference));
        JsonNode problem = truls.get(REST + reference).json();
        assertThat(payload.path("lookup").isNull()).isTrue();
        assertThat(payload.path("errors").size()).isOne();
        JsonNode error = payload.at("/errors/0");
        assertThat(error.path("__typename").asString()).isEqualTo(type);
        assertThat(error.path("code").asString()).isEqualTo(code);
        assertThat(error.path("message")).isEqualTo(problem.path("detail"));
        if (type.endsWith("ValidationError")) {
            assertThat(error.path("message").asString())
                    .contains("urn:altinn:instance-id:", "urn:altinn:correspondence-id:", "urn:altinn:dialog-id:")
                    .doesNotContain("14858531188");
            assertThat(error.at("/errors/0/name").asString()).isEqualTo("instanceRef");
            assertThat(error.at("/errors/0/messages")).isEqualTo(problem.at("/errors/instanceRef"));
        } else {
            assertThat(error.path("message").asString()).contains(reference);
        }
    }

    @Test
    void tellsWhatWouldOpenItAsRestDoes() {
        Api truls = anyone.as(tokens.endUser(TRULS).atLevel(4)).with("Accept-Language", "en");
        JsonNode payload = GraphQl.payload(
                truls, "dialogLookup", whole.of("dialogLookup"), Map.of("instanceRef", World.APP_INSTANCE));
        assertThat(payload.at("/errors/0/accessOptions/roles").isEmpty()).isFalse();
        assertThat(payload.at("/errors/0/accessOptions"))
                .isEqualTo(truls.get(REST + World.APP_INSTANCE).json().path("accessOptions"));
    }

    @Test
    void refusesLanguagesThatCannotBeRead() {
        Api user = kari.with("Accept-Language", "nb;q=2");
        JsonNode error = GraphQl.payload(user, "dialogLookup", ERRORS, Map.of("instanceRef", World.APP_INSTANCE))
                .at("/errors/0");
        assertThat(error.path("__typename").asString()).isEqualTo("DialogLookupValidationError");
        assertThat(error.at("/errors/0/name").asString()).isEqualTo("Accept-Language");
        JsonNode many = GraphQl.payload(user, "dialogLookups", MANY, Map.of("instanceRefs", List.of(UNKNOWN, UNKNOWN)));
        assertThat(many.size()).isOne();
        assertThat(many.at("/0/errors/0/message").asString()).startsWith("Accept-Language");
    }

    @Test
    void asksTheDatabaseOnceForOneReference() {
        assertThat(statements.during(() -> GraphQl.payload(
                        kari, "dialogLookup", GraphQl.ofTheGuide(), Map.of("instanceRef", World.APP_INSTANCE))))
                .hasSize(1);
    }

    @Test
    void asksTheDatabaseOnceForAHundredReferencesAndAnswersInOrder() {
        List<String> kinds = List.of(World.APP_INSTANCE, "nonsense", UNKNOWN);
        List<String> references =
                IntStream.range(0, 100).mapToObj(i -> kinds.get(i * i % 3)).toList();
        List<JsonNode> payloads = new ArrayList<>();
        List<String> ran =
                statements.during(() -> GraphQl.payload(kari, "dialogLookups", MANY, Map.of("instanceRefs", references))
                        .forEach(payloads::add));
        assertThat(ran).hasSize(1);
        assertThat(payloads).hasSize(100);
        for (int i = 0; i < 100; i++) {
            JsonNode alone = GraphQl.payload(kari, "dialogLookup", ERRORS, Map.of("instanceRef", references.get(i)));
            assertThat(payloads.get(i).path("lookup")).isEqualTo(alone.path("lookup"));
            assertThat(payloads.get(i).at("/errors/0/message")).isEqualTo(alone.at("/errors/0/message"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 101, 1_000})
    void refusesAnyOtherNumberOfReferences(int count) {
        JsonNode payloads = GraphQl.payload(
                kari, "dialogLookups", MANY, Map.of("instanceRefs", Collections.nCopies(count, World.APP_INSTANCE)));
        assertThat(payloads.size()).isOne();
        assertThat(payloads.at("/0/lookup").isNull()).isTrue();
        assertThat(payloads.at("/0/errors/0/__typename").asString()).isEqualTo("DialogLookupValidationError");
        assertThat(payloads.at("/0/errors/0/message").asString()).contains("instanceRefs", "1 to 100");
    }
}
