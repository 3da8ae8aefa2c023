package dev.dialoglookup.fault;

import static dev.dialoglookup.fault.FaultWorld.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.fault.SharedDialog.Done;
import dev.dialoglookup.fault.SharedDialog.Trace.Added;
import dev.dialoglookup.fault.SharedDialog.Trace.Counted;
import dev.dialoglookup.fault.SharedDialog.Trace.Labelled;
import dev.dialoglookup.fault.SharedDialog.Trace.Purged;
import dev.dialoglookup.fault.SharedDialog.Trace.Tagged;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import tools.jackson.databind.JsonNode;

/** Ten thousand writes of every kind by eight at once: nothing that was answered with success is lost, or there twice. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class RandomWritesIT {

    private static final int WRITERS = 8;
    private static final int WRITES = 10_000;
    private static final Persons PERSONS = new Persons(604);

    private final FaultWorld world;
    private final StoredRows rows;
    private final AccessOracle access;
    private final SharedWorld shared;

    RandomWritesIT(Api api, Tokens tokens, RealDatabase database) {
        Person user = PERSONS.next();
        this.world = new FaultWorld(api, tokens);
        this.rows = new StoredRows(database);
        this.access = new AccessOracle(api, tokens, world, PERSONS);
        this.shared = new SharedWorld(user);
        world.give(user, AccessOracle.delegation());
    }

    @BeforeAll
    void writeAtOnce() throws InterruptedException, ExecutionException {
        RandomWriter.writeAtOnce(shared, world, WRITERS, WRITES);
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
                assertThat(details.path("externalReference").asString())
                        .as(dialog.path())
                        .isEqualTo("c" + dialog.left(Counted.class).count());
                assertThat(values(details, "searchTags", "value"))
                        .as(dialog.path())
                        .containsExactlyInAnyOrderElementsOf(
                                dialog.left(Tagged.class).map(Tagged::tag).toList());
            }
        });
    }

    @Test
    void hasEverythingThatWasAddedOnce() {
        each((dialog, details) -> {
            assertThat(values(details, "transmissions", "id"))
                    .as(dialog.path())
                    .containsExactlyInAnyOrderElementsOf(added(dialog, Added::transmissions));
            assertThat(values(details, "activities", "id"))
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
            assertThat(labels(details).filter(label -> label.startsWith("writer-")))
                    .as(dialog.path())
                    .containsExactlyInAnyOrderElementsOf(expected.keySet());
        });
    }

    private static Stream<String> labels(JsonNode details) {
        return details.at("/serviceOwnerContext/serviceOwnerLabels")
                .valueStream()
                .map(label -> label.path("value").asString());
    }

    @Test
    void derivesEveryRowFromWhatTheDialogSays() {
        assertThat(rows.contradictions()).isEmpty();
        Clones clones = new Clones(world, rows);
        each((dialog, _) -> {
            UUID id = UUID.fromString(dialog.id());
            if (dialog.done().size() > 1) {
                assertThat(clones.derived(id)).as(dialog.path()).isEqualTo(clones.derivedAnew(id));
            }
        });
    }

    @Test
    void showsEveryUserTheSameDialogsInListLookupAndDetails() {
        Set<String> live = shared.all().stream()
                .filter(dialog -> isLive(world.owner.get(dialog.path())))
                .map(SharedDialog::id)
                .collect(Collectors.toSet());
        access.check(shared.all().stream().map(SharedDialog::id).toList(), live);
    }

    private static boolean isLive(Response details) {
        return details.status() == 200 && !details.json().has("deletedAt");
    }

    /** What is asked of every dialog that is there, for its owner. */
    @FunctionalInterface
    private interface Check {

        void of(SharedDialog dialog, JsonNode details);
    }

    private void each(Check check) {
        int checked = 0;
        for (SharedDialog dialog : shared.all()) {
            Response details = world.owner.get(dialog.path());
            if (dialog.left(Purged.class).findAny().isPresent()) {
                assertThat(details.status()).as(dialog.path()).isEqualTo(404);
            } else {
                check.of(dialog, accepted(details).json());
                checked++;
            }
        }
        assertThat(checked).isGreaterThan(WRITES / 30);
    }

    private static List<String> values(JsonNode details, String list, String member) {
        return details.path(list)
                .valueStream()
                .map(one -> one.path(member).asString())
                .toList();
    }
}
