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
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every cell of the table of outcomes, also where several apply at once: the first of the contract's order wins. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DetailsOutcomeIT {

    private final DetailsWorld world;
    private final MovableClock clock;
    private final List<Case> cases = new ArrayList<>();
    private final Person reader;
    private final Person stranger;
    private final Person relative;
    private Instant asked = Instant.EPOCH;

    DetailsOutcomeIT(Api api, Tokens tokens, MovableClock clock) {
        this.world = new DetailsWorld(api, tokens);
        this.clock = clock;
        this.reader = world.reader();
        this.stranger = world.person();
        this.relative = world.person();
    }

    /** When a dialog is to be seen. */
    private enum Time {
        NOW,
        AHEAD,
        OVER
    }

    private record Case(String id, boolean isDeleted, boolean isHigh, Time time) {}

    @BeforeAll
    void writeDialogsInEveryState() {
        world.rights("details", "read", "main", "details-opens");
        world.give(relative, world.party, DetailsWorld.role("details-opens-nothing"));
        asked = clock.instant().plus(Duration.ofHours(3)).truncatedTo(ChronoUnit.SECONDS);
        for (boolean isDeleted : List.of(false, true)) {
            for (boolean isHigh : List.of(false, true)) {
                for (Time time : Time.values()) {
                    String id = world.dialog(
                            isHigh ? HIGH_RESOURCE : RESOURCE,
                            switch (time) {
                                case NOW -> "";
                                case AHEAD -> ", \"visibleFrom\": \"%s\"".formatted(asked.plusSeconds(1));
                                case OVER -> ", \"expiresAt\": \"%s\"".formatted(asked);
                            });
                    if (isDeleted) {
                        DetailsWorld.accepted(world.owner.delete(OWNERS + id));
                    }
                    cases.add(new Case(id, isDeleted, isHigh, time));
                }
            }
        }
    }

    @Test
    void answersEndUsersInTheContractsOrder() {
        each(one -> {
            Response answer = world.as(reader, 3).get(END_USERS + one.id);
            if (one.isDeleted) {
                assertRefused(answer, 410, "dialog-deleted", one);
            } else if (one.isHigh) {
                assertChallenged(answer, 3, 4, one);
            } else if (one.time == Time.AHEAD) {
                assertRefused(answer, 404, "dialog-not-visible", one);
                assertThat(answer.header("Expires"))
                        .isEqualTo(DateTimeFormatter.RFC_1123_DATE_TIME.format(
                                asked.plusSeconds(1).atOffset(ZoneOffset.UTC)));
            } else if (one.time == Time.OVER) {
                assertRefused(answer, 404, "dialog-expired", one);
            } else {
                assertThat(answer.status()).as(one.toString()).isEqualTo(200);
            }
            assertThat(world.as(reader, 4).get(END_USERS + one.id).status())
                    .as("%s at level 4", one)
                    .isEqualTo(one.isDeleted ? 410 : one.time == Time.NOW ? 200 : 404);
        });
    }

    @Test
    void deniesEndUsersBeforeAnythingElse() {
        each(one -> {
            Response bare = world.as(stranger, 4).get(END_USERS + one.id);
            assertRefused(bare, 403, "access-denied", one);
            assertThat(bare.json().has("accessOptions")).isFalse();
            Response related = world.as(relative, 3).get(END_USERS + one.id);
            assertRefused(related, 403, "access-denied", one);
            boolean isVisible = !one.isDeleted && one.time == Time.NOW;
            assertThat(related.json().has("accessOptions")).as(one.toString()).isEqualTo(isVisible);
            if (isVisible && !one.isHigh) {
                assertThat(related.json().at("/accessOptions")).hasToString("""
                        {"roles":[{"urn":"urn:altinn:rolecode:details-opens","name":[]}],\
                        "accessPackages":[],"isDelegable":true}""");
            }
        });
    }

    @Test
    void showsOwnersAllOfTheirOwnAndNothingElse() {
        each(one -> {
            assertThat(world.owner.get(OWNERS + one.id).status())
                    .as(one.toString())
                    .isEqualTo(200);
            assertRefused(world.other.get(OWNERS + one.id), 404, "dialog-not-found", one);
            assertRefused(
                    world.other.with("Dialog-End-User", reader.urn()).get(OWNERS + one.id),
                    404,
                    "dialog-not-found",
                    one);
        });
    }

    @Test
    void answersOwnersForUsersInTheContractsOrder() {
        each(one -> {
            assertRefused(world.ownerFor(stranger).get(OWNERS + one.id), 404, "dialog-not-found", one);
            assertRefused(world.ownerFor(relative).get(OWNERS + one.id), 404, "dialog-not-found", one);
            Response unstated = world.ownerFor(reader).get(OWNERS + one.id);
            Response stated = world.ownerFor(reader).get(OWNERS + one.id + "?endUserAuthenticationLevel=3");
            if (one.isDeleted) {
                assertRefused(stated, 410, "dialog-deleted", one);
                assertRefused(unstated, 410, "dialog-deleted", one);
                return;
            }
            if (one.isHigh) {
                assertChallenged(stated, 3, 4, one);
            } else {
                assertThat(stated.status()).as(one.toString()).isEqualTo(one.time == Time.NOW ? 200 : 404);
            }
            assertThat(unstated.status())
                    .as("%s: no level stated, none asked for", one)
                    .isEqualTo(one.time == Time.NOW ? 200 : 404);
            if (one.time == Time.AHEAD) {
                assertThat(unstated.code()).isEqualTo("dialog-not-visible");
            } else if (one.time == Time.OVER) {
                assertThat(unstated.code()).isEqualTo("dialog-expired");
            }
        });
    }

    @Test
    void knowsNothingOfTheUnknown() {
        String id = UUID.randomUUID().toString();
        assertThat(world.as(reader, 4).get(END_USERS + id).code()).isEqualTo("dialog-not-found");
        assertThat(world.owner.get(OWNERS + id).code()).isEqualTo("dialog-not-found");
        assertThat(world.ownerFor(reader).get(OWNERS + id).code()).isEqualTo("dialog-not-found");
    }

    @Test
    void leavesNoTraceWhereNobodyWasLetIn() {
        each(one -> {
            world.as(stranger, 4).get(END_USERS + one.id);
            world.ownerFor(relative).get(OWNERS + one.id);
            if (one.isDeleted || one.time != Time.NOW) {
                world.as(reader, 4).get(END_USERS + one.id);
                world.ownerFor(reader).get(OWNERS + one.id);
            }
            assertThat(world.owner
                            .get(OWNERS + one.id)
                            .json()
                            .path("seenSinceLastUpdate")
                            .valueStream()
                            .filter(entry ->
                                    !entry.at("/seenBy/actorId").asString().equals(reader.urn())))
                    .as(one.toString())
                    .isEmpty();
            if (one.isDeleted || one.time != Time.NOW) {
                assertThat(world.owner
                                .get(OWNERS + one.id)
                                .json()
                                .path("isContentSeen")
                                .asBoolean())
                        .as(one.toString())
                        .isFalse();
            }
        });
    }

    private void each(Consumer<Case> check) {
        clock.at(asked, () -> cases.forEach(check));
    }

    private static void assertRefused(Response answer, int status, String code, Case one) {
        assertThat(answer.status()).as(one.toString()).isEqualTo(status);
        assertThat(answer.code()).as(one.toString()).isEqualTo(code);
        assertThat(answer.header("ETag")).isEmpty();
    }

    private static void assertChallenged(Response answer, int current, int required, Case one) {
        assertRefused(answer, 403, "authentication-level-too-low", one);
        assertThat(answer.json().path("currentAuthenticationLevel").asInt()).isEqualTo(current);
        assertThat(answer.json().path("requiredAuthenticationLevel").asInt()).isEqualTo(required);
        assertThat(answer.header("WWW-Authenticate"))
                .isEqualTo("Bearer error=\"insufficient_user_authentication\", acr_values=\"idporten-loa-high\"");
    }
}
