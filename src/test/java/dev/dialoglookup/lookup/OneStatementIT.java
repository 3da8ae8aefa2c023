package dev.dialoglookup.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.StatementCounter;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.World;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/**
 * Looking up costs one SQL statement: whoever asks, whatever comes of it, however many references. For an end user there is
 * one more, its record.
 */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class OneStatementIT {

    private static final String FOR_USER = "/api/v1/enduser/dialoglookup";
    private static final String FOR_OWNER = "/api/v1/serviceowner/dialoglookup";
    private static final String LETTER = "urn:altinn:correspondence-id:2c1d7a30-5b1e-4f0a-9a51-0e5a6f3c0002";
    private static final String DIALOG = "urn:altinn:dialog-id:11111111-2222-3333-4444-555555555555";
    private static final String UNKNOWN = "urn:altinn:dialog-id:00000000-0000-7000-8000-00000000dead";

    private final Api api;
    private final Tokens tokens;
    private final World world;
    private final StatementCounter statements;

    OneStatementIT(Api api, Tokens tokens, World world, StatementCounter statements) {
        this.api = api;
        this.tokens = tokens;
        this.world = world;
        this.statements = statements;
    }

    /** Those who ask. */
    enum Asker {
        KARI,
        TRULS,
        OWNER,
        STRANGER,
        OWNER_FOR_KARI,
        OWNER_FOR_TRULS;

        String path() {
            return this == KARI || this == TRULS ? FOR_USER : FOR_OWNER;
        }

        /** What an owner asks for an end user is recorded. */
        int statements() {
            return this == OWNER_FOR_KARI || this == OWNER_FOR_TRULS ? 2 : 1;
        }
    }

    @BeforeAll
    void loadWorld() {
        world.loadInto(api, tokens);
        // what is held in memory is read by whoever comes first
        Stream.of(Asker.values()).forEach(asker -> single(asker, DIALOG));
    }

    @ParameterizedTest
    @CsvSource({
        "KARI, 200, 200, 200, 404",
        "TRULS, 403, 403, 403, 404",
        "OWNER, 200, 200, 200, 404",
        "STRANGER, 403, 403, 403, 404",
        "OWNER_FOR_KARI, 200, 200, 200, 404",
        "OWNER_FOR_TRULS, 200, 200, 200, 404"
    })
    void answersOneReferenceWithOneStatement(Asker asker, int app, int letter, int dialog, int unknown) {
        Map<String, Integer> statuses =
                Map.of(World.APP_INSTANCE, app, LETTER, letter, DIALOG, dialog, UNKNOWN, unknown);
        statuses.forEach((reference, status) -> {
            AtomicReference<Response> answer = new AtomicReference<>();
            List<String> ran = statements.during(() -> answer.set(single(asker, reference)));
            assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(status);
            assertThat(ran).as("%s %s", asker, reference).hasSize(asker.statements());
        });
    }

    @ParameterizedTest
    @EnumSource
    void answersAHundredReferencesWithOneStatementAndInOrder(Asker asker) {
        List<String> kinds = List.of(World.APP_INSTANCE, LETTER, "nonsense", DIALOG, UNKNOWN, " " + DIALOG + " ", "");
        List<String> references = IntStream.range(0, 100)
                .mapToObj(i -> kinds.get((i * i + i / 7) % kinds.size()))
                .toList();
        AtomicReference<Response> answer = new AtomicReference<>();
        List<String> ran = statements.during(
                () -> answer.set(caller(asker).post(asker.path(), Map.of("instanceRefs", references))));
        List<JsonNode> items = answer.get().json().path("items").valueStream().toList();

        assertThat(ran).hasSize(asker.statements());
        assertThat(items.stream().map(item -> item.path("instanceRef").asString()))
                .containsExactlyElementsOf(references);
        assertThat(items).allSatisfy(item -> isAsAlone(asker, item));
    }

    /** An item says what the reference would have been answered with on its own. */
    private void isAsAlone(Asker asker, JsonNode item) {
        String reference = item.path("instanceRef").asString();
        Response alone = single(asker, reference);
        assertThat(item.path("status").asInt()).as(reference).isEqualTo(alone.status());
        if (alone.status() == 200) {
            assertThat(item.path("lookup")).isEqualTo(alone.json());
        } else {
            for (String member : List.of("code", "detail", "errors", "accessOptions")) {
                assertThat(item.path("problem").path(member))
                        .as(reference)
                        .isEqualTo(alone.json().path(member));
            }
        }
    }

    private Response single(Asker asker, String reference) {
        return caller(asker).get(asker.path() + "?instanceRef=" + reference.replace(" ", "%20"));
    }

    private Api caller(Asker asker) {
        Person kari = new Person("14858531188");
        Person truls = new Person("28828326017");
        Api owner = api.as(tokens.serviceOwner(Organizations.TTD));
        return switch (asker) {
            case KARI -> api.as(tokens.endUser(kari).atLevel(3));
            case TRULS -> api.as(tokens.endUser(truls));
            case OWNER -> owner;
            case STRANGER -> api.as(tokens.serviceOwner(new Organization("313005607")));
            case OWNER_FOR_KARI -> owner.with("Dialog-End-User", kari.urn());
            case OWNER_FOR_TRULS -> owner.with("Dialog-End-User", truls.urn());
        };
    }
}
