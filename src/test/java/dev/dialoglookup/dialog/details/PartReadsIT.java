package dev.dialoglookup.dialog.details;

import static dev.dialoglookup.dialog.details.DetailsWorld.END_USERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.HIGH_RESOURCE;
import static dev.dialoglookup.dialog.details.DetailsWorld.OWNERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What was sent, what happened and who saw it, read by itself: to the same askers as details, and the same words. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartReadsIT {

    private static final String SENT = "01980000-0000-7000-8000-0000000000c1";
    private static final String HAPPENED = "01980000-0000-7000-8000-0000000000d1";
    private static final List<String> PARTS =
            List.of("/transmissions", "/transmissions/" + SENT, "/activities", "/activities/" + HAPPENED, "/seenlog");

    private final DetailsWorld world;
    private final MovableClock clock;
    private final Person reader;
    private final Person limited;
    private final Person stranger;
    private final Person relative;
    private final Instant asked;
    private final List<String> inEveryState = new ArrayList<>();

    PartReadsIT(Api api, Tokens tokens, MovableClock clock) {
        this.world = new DetailsWorld(api, tokens);
        this.clock = clock;
        this.reader = world.reader();
        this.limited = world.person();
        this.stranger = world.person();
        this.relative = world.person();
        this.asked = clock.instant().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
    }

    /** Somebody who asks. */
    record Asker(String name, Api api, String base, String query) {

        Response get(String dialog, String part) {
            return api.get(base + dialog + part + query);
        }

        @Override
        public String toString() {
            return name;
        }
    }

    @BeforeAll
    void writeDialogsInEveryState() {
        world.rights("details", "sign", "main", "reads-limited");
        world.give(limited, world.party, DetailsWorld.role("reads-limited"));
        world.give(relative, world.party, DetailsWorld.role("reads-nothing"));
        inEveryState.add(UUID.randomUUID().toString());
        for (String resource : List.of(RESOURCE, HIGH_RESOURCE)) {
            states(resource).forEach(state -> {
                String deleted = world.fullDialog(state);
                DetailsWorld.accepted(world.owner.delete(OWNERS + deleted));
                inEveryState.addAll(List.of(world.fullDialog(state), deleted));
            });
        }
    }

    List<Asker> askers() {
        List<Asker> askers = new ArrayList<>(List.of(
                new Asker("the owner", world.owner, OWNERS, ""),
                new Asker("another owner", world.other, OWNERS, ""),
                new Asker("another owner for the reader", acting(world.other, reader), OWNERS, ""),
                new Asker("the reader in English", world.as(reader, 4).with("Accept-Language", "en"), END_USERS, "")));
        Map.of("reader", reader, "limited", limited, "stranger", stranger, "relative", relative)
                .forEach((name, user) -> {
                    askers.add(new Asker(name + " at level 3", world.as(user, 3), END_USERS, ""));
                    askers.add(new Asker(name + " at level 4", world.as(user, 4), END_USERS, ""));
                    askers.add(new Asker("the owner for " + name, acting(world.owner, user), OWNERS, ""));
                    askers.add(new Asker(
                            "the owner for %s at level 3".formatted(name),
                            acting(world.owner, user),
                            OWNERS,
                            "?endUserAuthenticationLevel=3"));
                });
        return askers;
    }

    @ParameterizedTest
    @MethodSource("askers")
    void showsThePartsThatDetailsShow(Asker asker) {
        String id = world.fullDialog(Map.of("dueAt", "2099-01-01T00:00:00Z"));
        world.as(reader, 3).get(END_USERS + id);
        JsonNode details = asker.get(id, "").json();
        for (String part : List.of("transmissions", "activities")) {
            JsonNode list = asker.get(id, "/" + part).json();
            assertSame(list, details, details.path(part));
            list.valueStream()
                    .filter(item -> item.has("id"))
                    .forEach(item -> assertThat(asker.get(
                                            id,
                                            "/%s/%s"
                                                    .formatted(
                                                            part,
                                                            item.path("id").asString()))
                                    .json())
                            .isEqualTo(item));
        }
        assertSame(asker.get(id, "/seenlog").json(), details, details.path("seenSinceLastContentUpdate"));
    }

    /** A list is what details show; where they show nothing, neither does it. */
    private static void assertSame(JsonNode list, JsonNode details, JsonNode member) {
        if (details.has("code")) {
            assertThat(list.path("code")).isEqualTo(details.path("code"));
        } else {
            assertThat(member.size()).isPositive();
            assertThat(list).isEqualTo(member);
        }
    }

    @ParameterizedTest
    @MethodSource("askers")
    void refusesWhomDetailsRefuseInTheSameWords(Asker asker) {
        clock.at(asked, () -> {
            for (String id : inEveryState) {
                Response details = asker.get(id, "");
                for (String part : PARTS) {
                    Response answer = asker.get(id, part);
                    assertThat(answer.status()).as("%s of %s", part, id).isEqualTo(details.status());
                    if (details.status() != 200) {
                        assertThat(comparable(answer)).as(part).isEqualTo(comparable(details));
                    }
                }
            }
        });
    }

    /** Dialogs to be seen when it is asked, not yet and no more. */
    private Stream<Map<String, Object>> states(String resource) {
        String now = asked.toString();
        return Stream.of(
                Map.of("serviceResource", resource),
                Map.of(
                        "serviceResource",
                        resource,
                        "visibleFrom",
                        asked.plusSeconds(1).toString()),
                Map.of("serviceResource", resource, "expiresAt", now, "dueAt", now));
    }

    private static String comparable(Response refusal) {
        ObjectNode problem = (ObjectNode) refusal.json();
        problem.remove(List.of("instance", "traceId"));
        return problem + refusal.header("WWW-Authenticate") + refusal.header("Expires");
    }

    @Test
    void masksWhatDetailsMask() {
        String id = world.fullDialog(Map.of());
        JsonNode closed = world.as(limited, 3)
                .get(END_USERS + id + "/transmissions")
                .json()
                .path(0);
        assertThat(closed.path("isAuthorized").asBoolean(true)).isFalse();
        assertThat(closed.toString())
                .contains("urn:dialogporten:unauthorized")
                .doesNotContain("https://")
                .doesNotContain("sent-1");
        JsonNode ours = acting(world.owner, limited)
                .get(OWNERS + id + "/transmissions/" + SENT)
                .json();
        assertThat(ours.path("isAuthorized").asBoolean(true)).isFalse();
        assertThat(ours.toString()).contains("https://example.com/next").contains("sent-1");
        assertThat(world.owner.get(OWNERS + id + "/transmissions").json().findValue("isAuthorized"))
                .isNull();
    }

    @Test
    void saysWhatADialogDoesNotHave() {
        String id = world.fullDialog(Map.of());
        String elsewhere = world.fullDialog(Map.of("transmissions", List.of(), "activities", List.of()));
        UnaryOperator<String> code = path -> {
            assertThat(world.owner.get(OWNERS + path).status()).isEqualTo(404);
            assertThat(acting(world.owner, reader).get(OWNERS + path).status()).isEqualTo(404);
            Response answer = world.as(reader, 3).get(END_USERS + path);
            assertThat(answer.status()).isEqualTo(404);
            return answer.code();
        };
        String unknown = UUID.randomUUID().toString();
        assertThat(code.apply(id + "/transmissions/" + unknown)).isEqualTo("transmission-not-found");
        assertThat(code.apply(id + "/transmissions/" + HAPPENED)).isEqualTo("transmission-not-found");
        assertThat(code.apply(elsewhere + "/transmissions/" + SENT)).isEqualTo("transmission-not-found");
        assertThat(code.apply(id + "/activities/" + unknown)).isEqualTo("activity-not-found");
        assertThat(code.apply(elsewhere + "/activities/" + HAPPENED)).isEqualTo("activity-not-found");
        assertThat(world.owner.get(OWNERS + elsewhere + "/transmissions").json())
                .hasToString("[]");
        assertThat(world.owner.get(OWNERS + id + "/activities/first").status()).isEqualTo(400);
    }

    @Test
    void doesNotCountAsOpening() {
        String id = world.fullDialog(Map.of());
        for (String part : PARTS) {
            assertThat(world.as(reader, 3).get(END_USERS + id + part).header("Cache-Control"))
                    .isEqualTo("private, no-store");
            DetailsWorld.accepted(acting(world.owner, reader).get(OWNERS + id + part));
            assertThat(acting(world.owner, reader)
                            .get(OWNERS + id + part + "?markAsSeen=true")
                            .status())
                    .isEqualTo(400);
        }
        JsonNode dialog = world.owner.get(OWNERS + id).json();
        assertThat(dialog.path("isContentSeen").asBoolean()).isFalse();
        assertThat(world.owner.get(OWNERS + id + "/seenlog").json()).hasToString("[]");
    }

    @Test
    void keepsTheSeenLogOfEveryRevision() {
        String id = world.fullDialog(Map.of());
        Person second = world.reader();
        world.as(reader, 3).get(END_USERS + id);
        DetailsWorld.accepted(world.owner.post(OWNERS + id + "/context/labels", "{\"value\": \"moved\"}"));
        acting(world.owner, second).get(OWNERS + id);
        world.as(reader, 3).get(END_USERS + id);
        JsonNode log = world.owner.get(OWNERS + id + "/seenlog").json();
        assertThat(log.valueStream().map(entry -> entry.at("/seenBy/actorId").asString()))
                .containsExactly(reader.urn(), second.urn(), reader.urn());
        JsonNode details = world.owner.get(OWNERS + id).json();
        assertThat(log.valueStream().skip(1)).containsExactlyElementsOf(details.path("seenSinceLastUpdate"));
        JsonNode own = world.as(second, 3).get(END_USERS + id + "/seenlog").json();
        assertThat(own.toString()).doesNotContain(reader.number()).doesNotContain(second.number());
        assertThat(own.valueStream().map(entry -> entry.path("isCurrentEndUser").asBoolean()))
                .containsExactly(false, true, false);
        assertThat(own.valueStream()
                        .map(entry -> entry.path("isViaServiceOwner").asBoolean()))
                .containsExactly(false, true, false);
    }

    @Test
    void isOnRecordWhereAnOwnerAsksForAUser() {
        String id = world.fullDialog(Map.of());
        Person asked = world.reader();
        Person refused = world.person();
        for (String part : PARTS) {
            acting(world.owner, asked).get(OWNERS + id + part);
            acting(world.owner, refused).get(OWNERS + id + part);
        }
        assertThat(records(asked)).hasSize(PARTS.size()).containsOnly("Details 200 [\"%s\"]".formatted(id));
        assertThat(records(refused)).hasSize(PARTS.size()).containsOnly("Details 404 []");
    }

    /** What the user is told of it: dialogs only where it may see them. */
    private List<String> records(Person subject) {
        return world.as(subject, 3)
                .get("/api/v1/enduser/impersonations")
                .json()
                .path("items")
                .valueStream()
                .map(one -> "%s %d %s"
                        .formatted(
                                one.path("operation").asString(),
                                one.path("status").asInt(),
                                one.path("dialogIds")))
                .toList();
    }

    private static Api acting(Api owner, Person user) {
        return owner.with("Dialog-End-User", user.urn());
    }
}
