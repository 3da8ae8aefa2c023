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
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Every decision about every dialog of a random world, for every user, against the brute-force model. */
@IntegrationTest
class LookupOracleIT {

    private static final Duration AHEAD = Duration.ofHours(2);
    private static final String USER_LOOKUP = "/api/v1/enduser/dialoglookup";
    private static final String OWNER_LOOKUP = "/api/v1/serviceowner/dialoglookup";

    private final Api api;
    private final Tokens tokens;
    private final MovableClock clock;

    LookupOracleIT(Api api, Tokens tokens, MovableClock clock) {
        this.api = api;
        this.tokens = tokens;
        this.clock = clock;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void agreesWithTheModelAboutEveryUserAndReference(long seed) {
        Instant now = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
        ModelWorld world = new RandomWorld(seed, now).make();
        new WorldWriter(api, tokens).write(world);
        Map<String, List<ModelDialog>> answering = answering(world);
        List<String> references = List.copyOf(answering.keySet());

        clock.at(now, () -> {
            int decisions = 0;
            for (String user : world.grants().keySet()) {
                Api caller = api.as(token(user));
                for (List<String> batch : batches(references)) {
                    List<JsonNode> items = lookedUp(caller, USER_LOOKUP, batch);
                    for (int i = 0; i < batch.size(); i++) {
                        assertThat(said(items.get(i)))
                                .as("seed %d, user %s, reference %s", seed, user, batch.get(i))
                                .isEqualTo(expected(world, user, answering.get(batch.get(i)), now));
                        decisions++;
                    }
                }
            }
            assertThat(decisions).isGreaterThan(20_000);
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {3})
    void tellsAnOwnerWhatItsUsersMaySee(long seed) {
        Instant now = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.MILLIS);
        ModelWorld world = new RandomWorld(seed, now).make();
        new WorldWriter(api, tokens).write(world);
        Map<String, List<ModelDialog>> answering = answering(world);
        List<String> references = List.copyOf(answering.keySet());

        clock.at(now, () -> {
            for (String owner : world.owners().values()) {
                Api caller = api.as(tokens.serviceOwner(new Organization(owner)).lasting(Duration.ofHours(12)));
                for (String user : world.grants().keySet()) {
                    for (List<String> batch : batches(references)) {
                        List<JsonNode> items = lookedUp(caller.with("Dialog-End-User", user), OWNER_LOOKUP, batch);
                        for (int i = 0; i < batch.size(); i++) {
                            assertThat(said(items.get(i)))
                                    .as("seed %d, owner %s, user %s, reference %s", seed, owner, user, batch.get(i))
                                    .isEqualTo(expectedFor(world, owner, user, answering.get(batch.get(i)), now));
                        }
                    }
                }
            }
        });
    }

    private static String expected(ModelWorld world, String user, List<ModelDialog> answering, Instant now) {
        List<ModelDialog> visible =
                answering.stream().filter(dialog -> dialog.isVisible(now)).toList();
        List<ModelDialog> open = visible.stream()
                .filter(dialog -> !world.evidence(user, dialog, now).isEmpty())
                .toList();
        if (visible.isEmpty()) {
            return "404";
        }
        if (open.isEmpty()) {
            long related = visible.stream()
                    .filter(dialog -> world.actsFor(user, dialog.party(), now))
                    .count();
            return related == 1 ? "403 with options" : "403";
        }
        if (open.size() > 1) {
            return "409 " + new TreeSet<>(open.stream().map(ModelDialog::id).toList());
        }
        ModelDialog dialog = open.getFirst();
        boolean safe = world.levelOf(dialog) > 3 && dialog.nonSensitiveTitle() != null;
        return "200 %s %s %s %s"
                .formatted(
                        dialog.id(),
                        dialog.canonical(),
                        safe ? dialog.nonSensitiveTitle() : "Tittel " + dialog.id(),
                        world.evidence(user, dialog, now));
    }

    private static String expectedFor(ModelWorld world, String owner, String user, List<ModelDialog> all, Instant now) {
        Optional<ModelDialog> own = all.stream()
                .filter(dialog -> dialog.owner().equals(owner))
                .max(Comparator.comparing((ModelDialog dialog) -> !dialog.deleted()));
        if (own.isEmpty()) {
            return all.isEmpty() ? "404" : "403";
        }
        ModelDialog dialog = own.get();
        List<String> evidence = dialog.isVisible(now) ? world.evidence(user, dialog, now) : List.of();
        boolean safe = world.levelOf(dialog) > 0 && dialog.nonSensitiveTitle() != null;
        return "200 %s %s %s %s%s"
                .formatted(
                        dialog.deleted() ? "(any deleted)" : dialog.id(),
                        dialog.deleted() ? "" : dialog.canonical(),
                        dialog.deleted() ? "" : safe ? dialog.nonSensitiveTitle() : "Tittel " + dialog.id(),
                        evidence,
                        evidence.isEmpty() ? " with options" : "");
    }

    /** What an answer comes down to. */
    private static String said(JsonNode item) {
        int status = item.path("status").asInt();
        JsonNode problem = item.path("problem");
        if (status == 409) {
            return "409 "
                    + new TreeSet<>(problem.path("candidates")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
        if (status != 200) {
            return status + (problem.has("accessOptions") ? " with options" : "");
        }
        JsonNode lookup = item.path("lookup");
        boolean deleted = lookup.has("deletedAt");
        return "200 %s %s %s %s%s"
                .formatted(
                        deleted ? "(any deleted)" : lookup.path("dialogId").asString(),
                        deleted ? "" : lookup.path("instanceRef").asString(),
                        deleted ? "" : lookup.at("/title/0/value").asString(),
                        lookup.at("/authorizationEvidence/evidence")
                                .valueStream()
                                .map(one -> one.path("grantType").asString() + " "
                                        + one.path("subject").asString())
                                .toList(),
                        lookup.has("accessOptions") ? " with options" : "");
    }

    /** The dialogs that answer to each reference there is, and to one that nothing answers to. */
    private static Map<String, List<ModelDialog>> answering(ModelWorld world) {
        Map<String, List<ModelDialog>> answering = new TreeMap<>();
        answering.put("urn:altinn:dialog-id:00000000-0000-7000-8000-000000000000", List.of());
        for (ModelDialog dialog : world.dialogs()) {
            for (String reference : dialog.references()) {
                answering.computeIfAbsent(reference, _ -> new ArrayList<>()).add(dialog);
            }
        }
        return answering;
    }

    private static List<List<String>> batches(List<String> references) {
        List<List<String>> batches = new ArrayList<>();
        for (int from = 0; from < references.size(); from += 100) {
            batches.add(references.subList(from, Math.min(from + 100, references.size())));
        }
        return batches;
    }

    private static List<JsonNode> lookedUp(Api caller, String path, List<String> references) {
        JsonNode answer = caller.post(path, Map.of("instanceRefs", references)).json();
        return answer.path("items").valueStream().toList();
    }

    private Token token(String user) {
        Token token = switch (Party.parse(user)) {
            case Person person -> tokens.endUser(person).atLevel(3);
            case EmailUser email -> tokens.email(email).atLevel(3);
            case SystemUser system -> tokens.systemUser(system.id());
            default -> throw new IllegalArgumentException(user);
        };
        return token.lasting(Duration.ofHours(12));
    }
}
