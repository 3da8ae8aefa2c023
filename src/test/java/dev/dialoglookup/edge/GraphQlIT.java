package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.GraphQl;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.WholeQuery;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.GraphQlSource;

/** How GraphQL is spoken: who may, in what form, and how much at once. */
@IntegrationTest
class GraphQlIT {

    private static final String ONE = "{dialogLookup(instanceRef: \"x\") {errors {message}}}";

    private final Api anyone;
    private final Tokens tokens;
    private final WholeQuery whole;
    private final Api user;

    GraphQlIT(Api anyone, Tokens tokens, GraphQlSource source) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.whole = new WholeQuery(source.schema());
        this.user = anyone.as(tokens.endUser(new Persons(71).next()));
    }

    @Test
    void servesEndUsersOnly() {
        problem(ask(anyone, ONE), 401, "unauthenticated");
        problem(ask(anyone.as("nonsense"), ONE), 401, "unauthenticated");
        problem(ask(anyone.as(tokens.serviceOwner(Organizations.TTD)), ONE), 403, "missing-scope");
        problem(
                ask(
                        anyone.as(tokens.serviceOwner(Organizations.TTD)
                                .with("scope", "digdir:dialogporten digdir:dialogporten.serviceprovider")),
                        ONE),
                403,
                "wrong-caller");
        problem(
                ask(anyone.as(tokens.endUser(new Persons(72).next()).with("scope", "openid")), ONE),
                403,
                "missing-scope");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "PATCH"})
    void takesPostsOnly(String method) {
        problem(user.send(method, "/graphql", BodyPublishers.noBody()), 405, "method-not-allowed");
    }

    @Test
    void takesJsonOnly() {
        problem(user.with("Content-Type", "application/graphql").post("/graphql", ONE), 415, "unsupported-media-type");
        problem(user.with("Accept", "text/html").post("/graphql", Map.of("query", ONE)), 406, "not-acceptable");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}                                         | query",
                "{\"query\": \" \"}                         | query",
                "{\"query\": 1}                             | query",
                "{\"query\": \"{a}\", \"variables\": []}    | variables",
                "{\"query\": \"{a}\", \"varables\": {}}     | varables",
                "[]                                         | $",
                "{                                          | $"
            })
    void refusesBodiesThatAreNoQuery(String body, String key) {
        Response response = user.post("/graphql", body);
        problem(response, 400, "invalid-body");
        assertThat(response.json().path("errors").propertyNames()).containsExactly(key);
    }

    @Test
    void refusesParametersAndUsersThatMeanNothingHere() {
        problem(user.post("/graphql?limit=1", Map.of("query", ONE)), 400, "invalid-parameter");
        problem(
                user.with("Dialog-End-User", new Persons(73).next().urn()).post("/graphql", Map.of("query", ONE)),
                400,
                "invalid-parameter");
    }

    @Test
    void takesWhatClientsSendAlong() {
        Response response = user.post("/graphql", """
                {"query": "query a {__typename} query b {x: __typename}", "operationName": "b", "variables": null,
                 "extensions": {"persistedQuery": {"version": 1}}}""");
        assertThat(response.json()).hasToString("{\"data\":{\"x\":\"Query\"}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{dialogLookup(                             | invalid-syntax",
                "{nothing}                                  | validation-error",
                "{dialogLookup(instanceRef: 1) {errors {message}}} | validation-error",
                "mutation {dialogLookup}                    | validation-error",
                "subscription {dialogLookup}                | validation-error",
                "{__schema {types {name}}}                  | introspection-disabled",
                "{__type(name: \"Query\") {name}}           | introspection-disabled"
            })
    void saysInOneErrorWhatIsWrongWithAQuery(String query, String code) {
        Response response = ask(user, query);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().at("/errors/0/extensions/code").asString(response.body()))
                .isEqualTo(code);
        assertThat(response.json().at("/errors/0/extensions/traceId").asString())
                .matches("[0-9a-f]{32}");
        assertThat(response.body()).doesNotContain("graphql.", "Exception");
    }

    @Test
    void keepsThePageToTryQueriesOnToItself() {
        problem(user.get("/graphiql"), 404, "not-found");
    }

    @Test
    void masksWhatItEchoes() {
        String number = new Persons(74).next().number();
        for (String query : List.of(
                "{dialogLookup(instanceRef: \"%s\") {errors {message}}}",
                "{dialogLookup(instanceRef: \"x\") {errors {message x%1$s kari@%1$s.example}}}",
                "{dialogLookup(instanceRef: [\"%s\"]) {errors {message}}}",
                "{searchDialogs(input: {party: \"%s\", status: x%1$s}) {orderBy}}",
                "{dialogLookup(instanceRef: \"%s\"")) {
            assertThat(ask(user, query.formatted(number)).body()).doesNotContain("\"" + number, " " + number, "kari@");
        }
    }

    @Test
    void asksSeveralThingsAtOnce() {
        Response response = ask(user, repeated(10, "a%d: dialogLookup(instanceRef: \"x\") {errors {message}}"));
        assertThat(response.json().path("data").size()).as(response.body()).isEqualTo(10);
    }

    @Test
    void takesEveryWholeQuery() {
        for (String field : List.of("dialogLookup", "dialogLookups", "dialogById", "searchDialogs")) {
            Response response = GraphQl.ask(
                    user,
                    whole.of(field),
                    Map.of("instanceRef", "x", "instanceRefs", List.of("x"), "dialogId", "x", "input", Map.of()));
            assertThat(response.json().has("errors")).as(response.body()).isFalse();
        }
    }

    @Test
    void refusesWhatIsTooDeep() {
        tooLarge("{__schema {types {fields {type %s {name} %s}}}}".formatted("{ofType".repeat(50), "}".repeat(50)));
    }

    @Test
    void refusesWhatIsTooBroad() {
        tooLarge(repeated(20, "a%d: dialogLookup(instanceRef: \"x\") {errors {message}}"));
        Response many = ask(user, repeated(2_000, "a%d:a"));
        assertThat(many.json().at("/errors/0/message").asString(many.body())).contains("tokens");
        problem(
                ask(user, repeated(10_000, "a%d: dialogLookup(instanceRef: \"x\") {errors {message}}")),
                400,
                "invalid-body");
        problem(
                user.post(
                        "/graphql",
                        IntStream.range(0, 1_000)
                                .mapToObj(_ -> Map.of("query", ONE))
                                .toList()),
                400,
                "invalid-body");
    }

    /** Fifty fragments, each with the next one twice: written out, more fields than there is time for. */
    @Test
    void refusesFragmentsThatMultiply() {
        tooLarge(IntStream.range(0, 50)
                .mapToObj(
                        i -> "fragment f%d on DialogLookupPayload {errors {message} ...f%d lookup {dialogId} ...f%2$d}"
                                .formatted(i, i + 1))
                .collect(Collectors.joining(
                        " ",
                        "{dialogLookup(instanceRef: \"x\") {...f0}} ",
                        " fragment f50 on DialogLookupPayload {__typename}")));
    }

    private void tooLarge(String query) {
        Response response = ask(user, query);
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json().at("/errors/0/message").asString(response.body()))
                .startsWith("The query is too large");
        assertThat(response.json().at("/errors/0/extensions/code").asString()).isEqualTo("execution-aborted");
    }

    private static String repeated(int times, String field) {
        return IntStream.range(0, times).mapToObj(field::formatted).collect(Collectors.joining(" ", "{", "}"));
    }

    private static Response ask(Api caller, String query) {
        return GraphQl.ask(caller, query, Map.of());
    }

    private static void problem(Response response, int status, String code) {
        assertThat(response.status()).as(response.body()).isEqualTo(status);
        assertThat(response.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(response.code()).isEqualTo(code);
    }
}
