package dev.dialoglookup.fault;

import static dev.dialoglookup.fault.FaultWorld.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.DialogService;
import dev.dialoglookup.dialog.LabelService;
import dev.dialoglookup.fault.SharedDialog.Done;
import dev.dialoglookup.fault.SharedDialog.Trace.Added;
import dev.dialoglookup.fault.SharedDialog.Trace.Counted;
import dev.dialoglookup.fault.SharedDialog.Trace.Labelled;
import dev.dialoglookup.fault.SharedDialog.Trace.Purged;
import dev.dialoglookup.fault.SharedDialog.Trace.Tagged;
import dev.dialoglookup.model.WritableWorld;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.AtOnce;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/**
 * Ten thousand writes of every kind by eight at once: nothing that was answered with success is lost, or there twice, and
 * search, lookup and details answer as a world must that says what its dialogs then say. {@code -Dwrites=N} makes it N writes.
 */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class RandomWritesIT {

    private static final long SEED = 700;
    private static final int WRITERS = 8;
    private static final int WRITES = Integer.getInteger("writes", 10_000);

    private final WritableWorld world;
    private final StoredRows rows;
    private final SharedWorld shared;

    /** What owners are answered about their dialogs when all is written, by path. */
    private Map<String, Response> details = Map.of();

    RandomWritesIT(
            DialogService dialogs,
            LabelService labels,
            MovableClock clock,
            Api api,
            Tokens tokens,
            RealDatabase database) {
        this.world = new WritableWorld(SEED, dialogs, labels, clock, api, tokens, database);
        this.rows = new StoredRows(database);
        Map<String, String> revisions = rows.revisions();
        this.shared = new SharedWorld(world.dialogs().stream()
                .map(begun -> SharedDialog.of(
                        begun, world.owner(begun.owner()), false, revisions.getOrDefault(begun.id(), "")))
                .toList());
    }

    @BeforeAll
    void writeAtOnce() throws InterruptedException, ExecutionException {
        RandomWriter.writeAtOnce(shared, world, WRITERS, WRITES);
        details = read();
    }

    private Map<String, Response> read() {
        Map<String, Response> answers = new HashMap<>();
        AtOnce.each(
                        shared.all(),
                        dialog -> Map.entry(dialog.path(), dialog.owner().get(dialog.path())))
                .forEach(answer -> answers.put(answer.getKey(), answer.getValue()));
        return answers;
    }

    @Test
    void meetsEveryKindOfConflict() {
        assertThat(shared.answers(" 412 precondition-failed")).isPositive();
        assertThat(shared.answers(" 410 dialog-deleted")).isPositive();
        assertThat(shared.answers(" 409 duplicate-key")).isPositive();
        assertThat(shared.answers(" 409 reference-taken")).isPositive();
        assertThat(shared.answers(" 404 dialog-not-found")).isPositive();
        assertThat(shared.answers().keySet()).noneMatch(answer -> answer.matches(".* 5\\d\\d .*"));
        for (String kind : List.of(
                "create",
                "line",
                "patch",
                "patch with a test",
                "tag",
                "put",
                "overwrite",
                "send",
                "happen",
                "label",
                "refer",
                "delete",
                "purge",
                "restore",
                "place")) {
            assertThat(shared.answers().keySet()).as(kind).anyMatch(answer -> answer.matches(kind + " 20[14]"));
        }
    }

    /** What is deleted already is deleted again with success and changes nothing: the answer tells a revision that was there. */
    @Test
    void letsNoTwoChangeTheSameRevision() {
        for (SharedDialog dialog : shared.all()) {
            Map<String, Set<String>> next = dialog.done().stream()
                    .filter(done -> done.isSuccess()
                            && done.ifMatch() != null
                            && !done.revision().isEmpty())
                    .filter(done -> !done.kind().equals("delete") || isToldOnce(dialog, done.revision()))
                    .collect(Collectors.groupingBy(
                            done -> String.valueOf(done.ifMatch()),
                            Collectors.mapping(Done::revision, Collectors.toSet())));
            assertThat(next)
                    .as(dialog.path())
                    .allSatisfy((_, changes) -> assertThat(changes).hasSize(1));
        }
    }

    private static boolean isToldOnce(SharedDialog dialog, String revision) {
        return dialog.done().stream()
                        .filter(done -> done.revision().equals(revision))
                        .count()
                == 1;
    }

    @Test
    void endsInARevisionThatSomebodyWasTold() {
        each((dialog, details) -> assertThat(dialog.done().stream().map(Done::revision))
                .contains(details.path("revision").asString()));
    }

    @Test
    void losesNoCountAndNoTag() {
        each((dialog, details) -> {
            if (!dialog.isOverwritten()) {
                assertThat(details.path(RandomEdits.COUNT).asString(RandomEdits.counted(0)))
                        .as(dialog.path())
                        .isEqualTo(
                                RandomEdits.counted(dialog.left(Counted.class).count()));
                assertThat(RandomEdits.values(details.path("searchTags")))
                        .as(dialog.path())
                        .containsExactlyInAnyOrderElementsOf(
                                dialog.left(Tagged.class).map(Tagged::tag).toList());
            }
        });
    }

    @Test
    void hasEverythingThatWasAddedOnce() {
        each((dialog, details) -> {
            assertThat(ids(details.path("transmissions")))
                    .as(dialog.path())
                    .containsExactlyInAnyOrderElementsOf(added(dialog, Added::transmissions));
            assertThat(ids(details.path("activities")))
                    .as(dialog.path())
                    .containsExactlyInAnyOrderElementsOf(added(dialog, Added::activities));
        });
    }

    private static List<String> added(SharedDialog dialog, Function<Added, List<String>> ids) {
        return dialog.left(Added.class).map(ids).flatMap(List::stream).toList();
    }

    @Test
    void carriesTheLabelsThatWereLeftOnIt() {
        each((dialog, details) -> {
            Map<String, Boolean> expected = new LinkedHashMap<>();
            dialog.left(Labelled.class).forEach(label -> expected.put(label.label(), label.isThere()));
            expected.values().removeIf(isThere -> !isThere);
            assertThat(RandomEdits.labels(details).stream().filter(label -> label.startsWith("writer-")))
                    .as(dialog.path())
                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
        });
    }

    @Test
    void derivesEveryRowFromWhatTheDialogSays() {
        assertThat(rows.contradictions()).isEmpty();
        List<SharedDialog> changed = new ArrayList<>();
        each((dialog, _) -> changed.add(dialog));
        changed.removeIf(dialog -> !dialog.isChanged());
        Clones clones = new Clones(rows);
        world.atItsBeginning(() -> assertThat(
                        AtOnce.each(changed, dialog -> clones.difference(UUID.fromString(dialog.id()), dialog.owner())))
                .containsOnly(Optional.empty()));
    }

    @Test
    void findsWhatTheModelFinds() {
        // users may have opened some since, which lists tell
        world.checkSearch(present(read()));
    }

    @Test
    void looksUpWhatTheModelHas() {
        world.checkLookup(present(details));
    }

    @Test
    void opensWhatLookupGrants() {
        world.checkDetails(present(details));
    }

    private static List<JsonNode> present(Map<String, Response> answers) {
        return answers.values().stream()
                .filter(answer -> answer.status() == 200)
                .map(Response::json)
                .toList();
    }

    /** What is asked of every dialog that is there, for its owner. */
    @FunctionalInterface
    private interface Check {

        void of(SharedDialog dialog, JsonNode details);
    }

    private void each(Check check) {
        shared.all().forEach(dialog -> {
            Response answer = Objects.requireNonNull(details.get(dialog.path()));
            if (dialog.left(Purged.class).findAny().isPresent()) {
                assertThat(answer.status()).as(dialog.path()).isEqualTo(404);
            } else {
                check.of(dialog, accepted(answer).json());
            }
        });
        assertThat(shared.all().stream().filter(SharedDialog::isChanged)).hasSizeGreaterThan(WRITES / 10);
    }

    private static List<String> ids(JsonNode list) {
        return list.valueStream().map(one -> one.path("id").asString()).toList();
    }
}
