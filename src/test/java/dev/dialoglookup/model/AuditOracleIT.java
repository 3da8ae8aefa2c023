package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.party.Party.SystemUser;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Token;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** A thousand random questions of several owners for many users, and what both sides read of them afterwards. */
@IntegrationTest
class AuditOracleIT {

    private static final Duration AHEAD = Duration.ofHours(2);
    private static final int QUESTIONS = 1000;

    private final Api api;
    private final Tokens tokens;
    private final MovableClock clock;

    AuditOracleIT(Api api, Tokens tokens, MovableClock clock) {
        this.api = api;
        this.tokens = tokens;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(longs = {41})
    void recordsEveryQuestionOnceAndShowsEachSideItsOwn(long seed) {
        Instant now = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
        ModelWorld world = new RandomWorld(seed, now).make();
        new WorldWriter(api, tokens).write(world);
        Map<String, Api> owners =
                world.owners().values().stream().collect(Collectors.toMap(number -> number, this::owner));
        RandomQuestions questions = new RandomQuestions(seed, world, owners, now);

        // time stands still: which record is newer is the id's to say
        clock.at(now, () -> {
            List<Recorded> asked = new ArrayList<>();
            for (int i = 0; i < QUESTIONS; i++) {
                asked.add(questions.ask());
            }
            assertThat(asked.stream().map(one -> one.operation() + " " + one.status() / 100))
                    .as("seed %d", seed)
                    .contains("Search 2", "Search 4", "Lookup 2", "Lookup 4", "Details 4", "Labels 4");
            assertThat(hiddenThoughGranted(world, asked, now))
                    .as("seed %d", seed)
                    .contains("deleted", "not yet visible", "expired");
            owners.forEach((number, owner) -> {
                List<Recorded> own =
                        asked.stream().filter(one -> one.owner().equals(number)).toList();
                reads(seed, owner, "serviceowner", own);
            });
            for (String user : world.grants().keySet()) {
                Set<String> visible = visible(world, user, now);
                List<Recorded> about = asked.stream()
                        .filter(one -> one.user().equals(user))
                        .map(one -> one.narrowedTo(visible))
                        .toList();
                reads(seed, api.as(token(user)), "enduser", about);
            }
        });
    }

    private static void reads(long seed, Api reader, String side, List<Recorded> inOrder) {
        List<String> expected =
                inOrder.reversed().stream().map(Recorded::toString).toList();
        for (int limit : List.of(1000, 100, 7)) {
            assertThat(records(reader, "/api/v1/%s/impersonations".formatted(side), limit))
                    .as("seed %d, %s, limit %d", seed, side, limit)
                    .isEqualTo(expected);
        }
    }

    private static List<String> records(Api reader, String path, int limit) {
        List<String> records = new ArrayList<>();
        String next = "";
        do {
            JsonNode page =
                    reader.get("%s?limit=%d%s".formatted(path, limit, next)).json();
            page.path("items").forEach(one -> records.add(Recorded.of(one).toString()));
            next = page.path("continuationToken").asString("");
            assertThat(page.path("hasNextPage").asBoolean()).isEqualTo(!next.isEmpty());
            next = next.isEmpty() ? "" : "&continuationToken=" + next;
        } while (!next.isEmpty());
        return records;
    }

    /** Why users may not see dialogs that were looked at for them, though a grant opens each. */
    private static Set<String> hiddenThoughGranted(ModelWorld world, List<Recorded> asked, Instant now) {
        Map<String, ModelDialog> dialogs =
                world.dialogs().stream().collect(Collectors.toMap(ModelDialog::id, dialog -> dialog));
        Set<String> reasons = new TreeSet<>();
        for (Recorded one : asked) {
            for (String id : one.dialogs() == null ? List.<String>of() : one.dialogs()) {
                ModelDialog dialog = Objects.requireNonNull(dialogs.get(id));
                if (!dialog.isVisible(now)
                        && !world.evidence(one.user(), dialog, now).isEmpty()) {
                    Instant from = dialog.visibleFrom();
                    reasons.add(
                            dialog.deleted()
                                    ? "deleted"
                                    : from != null && now.isBefore(from) ? "not yet visible" : "expired");
                }
            }
        }
        return reasons;
    }

    private static Set<String> visible(ModelWorld world, String user, Instant now) {
        return world.dialogs().stream()
                .filter(dialog -> dialog.isVisible(now)
                        && !world.evidence(user, dialog, now).isEmpty())
                .map(ModelDialog::id)
                .collect(Collectors.toSet());
    }

    private Api owner(String number) {
        return api.as(tokens.serviceOwner(new Organization(number)).lasting(Duration.ofHours(12)));
    }

    private Token token(String user) {
        Token token = switch (Party.parse(user)) {
            case Person person -> tokens.endUser(person);
            case EmailUser email -> tokens.email(email);
            case SystemUser system -> tokens.systemUser(system.id());
            default -> throw new IllegalArgumentException(user);
        };
        return token.lasting(Duration.ofHours(12));
    }
}
