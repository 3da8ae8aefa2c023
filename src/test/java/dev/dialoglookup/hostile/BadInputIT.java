package dev.dialoglookup.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.World;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

/** What the rules say about input that is wrong, one by one. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class BadInputIT {

    private static final String FOR_USER = "/api/v1/enduser/dialoglookup";
    private static final String FOR_OWNER = "/api/v1/serviceowner/dialoglookup";
    private static final String ASKING = FOR_OWNER + "?instanceRef=" + World.APP_INSTANCE;
    static final List<String> REFERENCES = Garbage.REFERENCES.stream()
            .filter(reference -> !reference.contains("%ED"))
            .toList();

    private final Api user;
    private final Api owner;
    private final Api operator;
    private final Tokens tokens;
    private final World world;
    private final Api anyone;
    private final int port;

    BadInputIT(Api anyone, Tokens tokens, World world, @Value("${local.server.port}") int port) {
        this.anyone = anyone;
        this.user = anyone.as(tokens.endUser(new Person("14858531188")).atLevel(4));
        this.owner = anyone.as(tokens.serviceOwner(Organizations.TTD));
        this.operator = anyone.as(tokens.operator());
        this.tokens = tokens;
        this.world = world;
        this.port = port;
    }

    @BeforeAll
    void loadWorld() {
        world.loadInto(anyone, tokens);
    }

    @ParameterizedTest
    @FieldSource("REFERENCES")
    @ValueSource(strings = {"", "%20", "%00", "%09%0A"})
    void refusesReferencesOfNoKnownForm(String reference) {
        Refusal.of(user.get(FOR_USER + "?instanceRef=" + reference), 400, "invalid-parameter")
                .blaming("instanceRef")
                .saying("instanceRef", "supported identifier");
        Refusal.of(owner.get(FOR_OWNER + "?INSTANCEREF=" + reference), 400, "invalid-parameter")
                .blaming("instanceRef")
                .saying("instanceRef", "urn:altinn:correspondence-id:{uuid}");
    }

    @Test
    void asksForAReferenceAndTakesNoTwo() {
        Refusal.of(user.get(FOR_USER), 400, "invalid-parameter")
                .blaming("instanceRef")
                .saying("instanceRef", "supported identifier");
        String twice = "?INSTANCEREF=%s&instanceref=%s".formatted(World.APP_INSTANCE, World.APP_INSTANCE);
        Refusal.of(user.get(FOR_USER + twice), 400, "invalid-parameter").blaming("instanceRef");
    }

    @Test
    void readsReferencesTrimmedAndInAnyCase() {
        String shouted = "%20" + World.APP_INSTANCE.toUpperCase(Locale.ROOT) + "%09";
        assertThat(user.get(FOR_USER + "?InstanceRef=" + shouted)
                        .json()
                        .path("instanceRef")
                        .asString())
                .isEqualTo(World.APP_INSTANCE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nb;q=2", "nb;q=-1", "nb;q=0.1234", "nb;q", "nb_NO", "\"nb\"", "nb;;q=1", "123456789-x", "nb en"
            })
    void refusesMalformedLanguages(String languages) {
        Map<String, Object> body = Map.of("instanceRefs", List.of(World.APP_INSTANCE));
        Api reading = user.with("Accept-Language", languages);
        Api owning = owner.with("Accept-Language", languages);
        for (var answer : List.of(
                reading.get(FOR_USER + "?instanceRef=" + World.APP_INSTANCE),
                owning.get(ASKING),
                reading.post(FOR_USER, body),
                owning.post(FOR_OWNER, body))) {
            Refusal.of(answer, 400, "invalid-parameter").blaming("Accept-Language");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|instanceRefs",
                "{\"instanceRefs\": null}|instanceRefs",
                "{\"instanceRefs\": []}|instanceRefs",
                "{\"instanceRefs\": \"a\"}|instanceRefs",
                "{\"instanceRefs\": {\"a\": 1}}|instanceRefs",
                "{\"instanceRefs\": [\"a\", 1]}|instanceRefs",
                "{\"instanceRefs\": [null]}|instanceRefs",
                "{\"instanceRefs\": [[\"a\"]]}|instanceRefs",
                "{\"instanceRefs\": [\"a\"], \"instanceRef\": \"a\"}|instanceRef",
                "{\"instanceRefs\": [\"a\"], \"14858531188\": \"a\"}|***",
                "[]|$",
                "null|$",
                "{\"instanceRefs\": [\"a\"], \"instanceRefs\": [\"a\"]}|$",
                "{\"instanceRefs\": [\"a\"|$"
            })
    void refusesBatchesThatAreNotLists(String body, String place) {
        Refusal.of(user.post(FOR_USER, body), 400, "invalid-body").blaming(place);
        Refusal.of(owner.post(FOR_OWNER, body), 400, "invalid-body").blaming(place);
    }

    @Test
    void takesAHundredReferencesAndNoMore() {
        assertThat(user.post(FOR_USER, Map.of("instanceRefs", Collections.nCopies(100, "a")))
                        .status())
                .isEqualTo(200);
        Refusal.of(
                        user.post(FOR_USER, Map.of("instanceRefs", Collections.nCopies(101, World.APP_INSTANCE))),
                        400,
                        "invalid-body")
                .blaming("instanceRefs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT /serviceresources", "PUT /subjects", "PUT /serviceresources/ttd-letter/rights"})
    void refusesListsWithNothingInThem(String call) {
        String[] parts = call.split(" ", -1);
        Refusal.of(operator.put("/api/v1/directory" + parts[1], "[null, 1]"), 400, "invalid-body")
                .blaming("[0]", "[1]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Content-Length: 500", "Transfer-Encoding: chunked"})
    void refusesBodiesThatEndEarly(String length) {
        RawAnswer answer = new RawRequest(
                        "POST",
                        FOR_USER,
                        List.of(
                                "Authorization: Bearer "
                                        + tokens.endUser(new Person("14858531188"))
                                                .atLevel(4),
                                "Content-Type: application/json",
                                length),
                        "{\"instanceRefs\":[\"a\"]}")
                .sendTo(port);
        assertThat(answer.status()).as(answer.body()).isEqualTo(400);
        assertThat(answer.json().path("code").asString()).isEqualTo("bad-request");
    }
}
