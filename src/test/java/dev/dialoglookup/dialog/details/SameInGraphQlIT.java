package dev.dialoglookup.dialog.details;

import static dev.dialoglookup.dialog.details.DetailsWorld.END_USERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.HIGH_RESOURCE;
import static dev.dialoglookup.dialog.details.DetailsWorld.RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.GraphQl;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.StatementCounter;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.WholeQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.graphql.execution.GraphQlSource;
import tools.jackson.databind.JsonNode;

/** One dialog in GraphQL: field by field what REST says, and the same refusals. */
@IntegrationTest
class SameInGraphQlIT {

    private static final String UNKNOWN = "00000000-0000-7000-8000-00000000dead";

    private final DetailsWorld world;
    private final MovableClock clock;
    private final StatementCounter statements;
    private final String everything;

    SameInGraphQlIT(Api api, Tokens tokens, MovableClock clock, StatementCounter statements, GraphQlSource graphQl) {
        this.world = new DetailsWorld(api, tokens);
        this.clock = clock;
        this.statements = statements;
        this.everything = new WholeQuery(graphQl.schema()).of("dialogById");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "en", "nb;q=0.2, *;q=0.1"})
    void saysAllThatRestSays(String languages) {
        Api user = world.as(world.reader(), 4).with("Accept-Language", languages);
        String id = world.fullDialog(Map.of());
        JsonNode opened = payload(user, id);
        assertThat(opened.path("errors")).hasToString("[]");
        assertThat(GraphQl.inRest(opened.path("dialog")))
                .isEqualTo(user.get(END_USERS + id).json());
    }

    @Test
    void masksWhatTheUserMayNotUse() {
        Person user = world.person();
        world.rights("details", "read", "main", "graphql");
        world.give(user, world.party, DetailsWorld.role("graphql"));
        String id = world.fullDialog(Map.of());
        JsonNode dialog = payload(world.as(user, 4), id).path("dialog");
        assertThat(dialog.at("/guiActions/0/url").asString()).isEqualTo("urn:dialogporten:unauthorized");
        assertThat(GraphQl.inRest(dialog))
                .isEqualTo(world.as(user, 4).get(END_USERS + id).json());
    }

    @Test
    void leavesTheTraceOfOpening() {
        Person reader = world.reader();
        String id = world.fullDialog(Map.of());
        JsonNode dialog = payload(world.as(reader, 4), id).path("dialog");
        assertThat(dialog.at("/seenSinceLastUpdate/0/isCurrentEndUser").asBoolean())
                .isTrue();
        assertThat(world.owner
                        .get(DetailsWorld.OWNERS + id)
                        .json()
                        .at("/seenSinceLastUpdate/0/seenBy/actorId")
                        .asString())
                .isEqualTo(reader.urn());
    }

    @Test
    void asksTheDatabaseWhatRestAsks() {
        String id = world.fullDialog(Map.of());
        Api one = world.as(world.reader(), 4);
        Api other = world.as(world.reader(), 4);
        // what is held in memory is read by whoever comes first
        payload(world.as(world.reader(), 4), id);
        for (int time = 0; time < 2; time++) {
            List<String> rest = statements.during(() -> one.get(END_USERS + id));
            List<String> graphQl = statements.during(() -> payload(other, id));
            assertThat(graphQl).hasSize(time == 0 ? 3 : 2).isEqualTo(rest);
        }
    }

    @Test
    void refusesWithTheWordsOfRest() {
        Person reader = world.reader();
        Person stranger = world.person();
        Person related = world.person();
        world.rights("details", "read", "main", "graphql");
        world.give(related, world.party, DetailsWorld.role("another"));
        String id = world.fullDialog(Map.of());
        String deleted = world.fullDialog(Map.of());
        world.owner.delete(DetailsWorld.OWNERS + deleted);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        Instant ahead = Instant.parse("2098-01-01T00:00:00Z");
        String notYet = world.fullDialog(Map.of("visibleFrom", ahead.toString()));
        String high = world.dialog(HIGH_RESOURCE, "");
        Instant end = now.plus(Duration.ofDays(1));
        String expiring = world.dialog(RESOURCE, ", \"expiresAt\": \"%s\"".formatted(end));

        refused(world.as(reader, 4), UNKNOWN, "NotFound");
        refused(world.as(stranger, 4), id, "Forbidden");
        JsonNode options = refused(world.as(related, 4), id, "Forbidden").path("accessOptions");
        assertThat(options)
                .isEqualTo(world.as(related, 4).get(END_USERS + id).json().path("accessOptions"));
        assertThat(options.at("/roles/0/urn").asString()).isEqualTo("urn:altinn:rolecode:graphql");
        refused(world.as(reader, 4), deleted, "Deleted");
        JsonNode low = refused(world.as(reader, 3), high, "AuthenticationLevelTooLow");
        assertThat(low.path("currentAuthenticationLevel").asInt()).isEqualTo(3);
        assertThat(low.path("requiredAuthenticationLevel").asInt()).isEqualTo(4);
        assertThat(refused(world.as(reader, 4), notYet, "NotVisible")
                        .path("visibleFrom")
                        .asString())
                .isEqualTo("2098-01-01T00:00:00.000000Z");
        clock.at(
                end,
                () -> assertThat(Instant.parse(refused(world.as(reader, 4), expiring, "Expired")
                                .path("expiredAt")
                                .asString()))
                        .isEqualTo(end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1-1-1-1-1", "14858531188", "000000000000-7000-8000-00000000dead"})
    void refusesWhatIsNoId(String id) {
        JsonNode error = payload(world.as(world.reader(), 4), id).at("/errors/0");
        assertThat(error.path("__typename").asString()).isEqualTo("DialogByIdValidationError");
        assertThat(error.at("/errors/0/name").asString()).isEqualTo("dialogId");
        assertThat(error.path("message").asString()).contains("8-4-4-4-12").doesNotContain("14858531188");
    }

    /** The error, without its nulls, after a look at REST's. */
    private JsonNode refused(Api user, String id, String type) {
        JsonNode payload = payload(user, id);
        assertThat(payload.path("dialog").isNull()).as(payload.toString()).isTrue();
        assertThat(payload.path("errors").size()).isOne();
        JsonNode error = GraphQl.inRest(payload.at("/errors/0"));
        JsonNode problem = user.get(END_USERS + id).json();
        assertThat(error.path("__typename").asString()).isEqualTo("DialogById" + type);
        assertThat(error.path("message")).isEqualTo(problem.path("detail"));
        assertThat(error.path("code")).isEqualTo(problem.path("code"));
        return error;
    }

    private JsonNode payload(Api user, String id) {
        return GraphQl.payload(user, "dialogById", everything, Map.of("dialogId", id));
    }
}
