package dev.dialoglookup.dialog.graphql;

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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Search in GraphQL: the same dialogs as in REST, field by field, and the same refusals. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class EndUserSearchQueriesIT {

    private static final String REST = "/api/v1/enduser/dialogs?";
    private static final String PARTY = "urn:altinn:organization:identifier-no:315001005";
    private static final Person KARI = new Person("14858531188");

    private final Api anyone;
    private final Tokens tokens;
    private final World world;
    private final StatementCounter statements;
    private final String everything;
    private final Api kari;

    EndUserSearchQueriesIT(Api anyone, Tokens tokens, World world, StatementCounter statements, GraphQlSource source) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.world = world;
        this.statements = statements;
        this.everything = new WholeQuery(source.schema()).of("searchDialogs");
        this.kari = anyone.as(tokens.endUser(KARI).atLevel(4));
    }

    @BeforeAll
    void loadWorld() {
        world.loadInto(anyone, tokens);
    }

    static List<Map<String, Object>> inputs() {
        return List.of(
                Map.of("party", PARTY),
                Map.of("party", List.of(PARTY, KARI.urn()), "orderBy", "createdAt_asc,id_asc", "limit", 3),
                Map.of(
                        "serviceResource",
                        List.of("URN:altinn:resource:app_ttd_building-permit"),
                        "org",
                        List.of("TTD")),
                Map.of("party", PARTY, "status", List.of("NOT_APPLICABLE", "IN_PROGRESS"), "excludeApiOnly", true),
                Map.of(
                        "party",
                        PARTY,
                        "createdAfter",
                        "2026-01-01T00:00:00+01:00",
                        "dueBefore",
                        "2099-01-01T00:00:00Z"),
                Map.of("party", PARTY, "search", "byggesøknad", "searchLanguageCode", "nb"),
                Map.of("party", PARTY, "systemLabel", List.of("DEFAULT", "SENT"), "isContentSeen", false),
                Map.of("party", PARTY, "externalReference", "none", "extendedStatus", List.of(), "process", "urn:a"));
    }

    @ParameterizedTest
    @MethodSource("inputs")
    void saysAllThatRestSays(Map<String, Object> input) {
        for (int level : new int[] {3, 4}) {
            for (String languages : List.of("", "en")) {
                Api user = anyone.as(tokens.endUser(KARI).atLevel(level)).with("Accept-Language", languages);
                JsonNode page = payload(user, input);
                assertThat(page.path("errors")).as(page.toString()).hasToString("[]");
                assertThat(withoutErrors(page)).isEqualTo(rest(user, input).json());
            }
        }
    }

    static List<Map<String, Object>> refusals() {
        return List.of(
                Map.of(),
                Map.of("status", List.of("DRAFT")),
                Map.of("party", "315001005"),
                Map.of("party", KARI.number() + "x", "serviceResource", "bad", "search", "ab"),
                Map.of("party", Collections.nCopies(101, PARTY)),
                Map.of("party", PARTY, "org", Collections.nCopies(21, "ttd")),
                Map.of("party", PARTY, "createdAfter", "2026-01-01T00:00:00"),
                Map.of("party", PARTY, "dueAfter", "2026-01-02T00:00:00Z", "dueBefore", "2026-01-01T00:00:00Z"),
                Map.of("party", PARTY, "externalReference", ""),
                Map.of("party", PARTY, "extendedStatus", List.of("a", " ")),
                Map.of("party", PARTY, "externalReference", "a\0b"),
                Map.of("party", PARTY, "process", "no uri"),
                Map.of("party", PARTY, "orderBy", "title"),
                Map.of("party", PARTY, "limit", 0),
                Map.of("party", PARTY, "limit", 1001, "orderBy", "title"),
                Map.of("party", PARTY, "searchLanguageCode", "nb"),
                Map.of("party", PARTY, "search", "abc", "searchLanguageCode", "no"),
                Map.of("party", PARTY, "continuationToken", "garbage"));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesWithTheWordsOfRest(Map<String, Object> input) {
        JsonNode page = payload(kari, input);
        Response problem = rest(kari, input);
        assertThat(problem.status()).isEqualTo(400);
        assertThat(page.path("items").isNull()).isTrue();
        assertThat(page.path("errors").size()).as(page.toString()).isOne();
        JsonNode error = page.at("/errors/0");
        assertThat(error.path("__typename").asString()).isEqualTo("SearchDialogsValidationError");
        assertThat(error.path("message")).isEqualTo(problem.json().path("detail"));
        Map<String, JsonNode> named = new LinkedHashMap<>();
        error.path("errors").forEach(one -> named.put(one.path("name").asString(), one.path("messages")));
        Map<String, JsonNode> expected = new LinkedHashMap<>();
        problem.json().path("errors").properties().forEach(one -> expected.put(one.getKey(), one.getValue()));
        assertThat(named).isEqualTo(expected);
        assertThat(page.toString()).doesNotContain(KARI.number());
    }

    @Test
    void refusesHalfACharacter() {
        Response response = kari.post("/graphql", """
                {"query": "query ($a: String) {searchDialogs(input: {party: \\"%s\\", externalReference: $a}) {errors {message}}}",
                 "variables": {"a": "\\ud800"}}""".formatted(PARTY));
        assertThat(response.json().at("/data/searchDialogs/errors/0/message").asString(response.body()))
                .startsWith("externalReference");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{status: Draft}", "{status: OPEN}", "{limit: 1.5}", "{limit: \"1\"}", "{partyy: \"x\"}"})
    void refusesWhatTheSchemaHasNoPlaceFor(String input) {
        Response response = GraphQl.ask(kari, "{searchDialogs(input: %s) {orderBy}}".formatted(input), Map.of());
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().has("data")).isFalse();
        assertThat(response.json().at("/errors/0/extensions/code").asString()).isEqualTo("validation-error");
    }

    @Test
    void takesTheTokenOfRestAndGivesItsOwn() {
        Map<String, Object> first = Map.of("party", PARTY, "limit", 2);
        String token = payload(kari, first).path("continuationToken").asString();
        assertThat(token)
                .isEqualTo(rest(kari, first).json().path("continuationToken").asString());
        Map<String, Object> next = Map.of("party", PARTY, "limit", 2, "continuationToken", token);
        JsonNode page = payload(kari, next);
        assertThat(page.path("items").isEmpty()).isFalse();
        assertThat(withoutErrors(page)).isEqualTo(rest(kari, next).json());
    }

    @Test
    void asksTheDatabaseOnceForAPage() {
        payload(kari, Map.of("party", PARTY));
        assertThat(statements.during(() -> payload(kari, Map.of("party", PARTY))))
                .hasSize(1);
    }

    private static JsonNode withoutErrors(JsonNode page) {
        return ((ObjectNode) GraphQl.inRest(page)).without("errors");
    }

    private JsonNode payload(Api user, Map<String, Object> input) {
        return GraphQl.payload(user, "searchDialogs", everything, Map.of("input", input));
    }

    private static Response rest(Api user, Map<String, Object> input) {
        return user.get(REST
                + input.entrySet().stream()
                        .flatMap(entry -> (entry.getValue() instanceof List<?> list ? list : List.of(entry.getValue()))
                                .stream().map(value -> entry.getKey() + "=" + encoded(String.valueOf(value))))
                        .collect(Collectors.joining("&")));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(
                switch (value) {
                    case "NOT_APPLICABLE" -> "NotApplicable";
                    case "IN_PROGRESS" -> "InProgress";
                    default -> value;
                },
                StandardCharsets.UTF_8);
    }
}
