package dev.dialoglookup.dialog;

import static dev.dialoglookup.dialog.WriteWorld.DIALOGS;
import static dev.dialoglookup.dialog.WriteWorld.document;
import static dev.dialoglookup.dialog.WriteWorld.label;
import static dev.dialoglookup.dialog.WriteWorld.labelled;
import static dev.dialoglookup.dialog.WriteWorld.newCorrespondence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;

@IntegrationTest
class WriteRaceIT {

    private static final int RACERS = 6;

    private final WriteWorld world;
    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC());

    WriteRaceIT(Api api, Tokens tokens, RealDatabase database) {
        this.world = new WriteWorld(api, tokens, database);
    }

    @RepeatedTest(3)
    void letsOneCreationWinAKey() {
        String document = document(", \"idempotentKey\": \"%s\"".formatted(UUID.randomUUID()));
        List<Response> responses = raced(() -> world.owner.post(DIALOGS, document));
        assertOneWins(responses, 201, "duplicate-key");
        assertThat(responses.stream()
                        .filter(lost -> lost.status() == 409)
                        .map(lost -> lost.json().get("dialogId")))
                .containsOnly(responses.stream()
                        .filter(won -> won.status() == 201)
                        .findFirst()
                        .orElseThrow()
                        .json());
    }

    @RepeatedTest(3)
    void letsOneCreationWinAnId() {
        String document = document(", \"id\": \"%s\"".formatted(ids.next()));
        assertOneWins(raced(() -> world.owner.post(DIALOGS, document)), 201, "duplicate-id");
    }

    @RepeatedTest(3)
    void letsOneCreationWinAReference() {
        String document = labelled(newCorrespondence());
        assertOneWins(raced(() -> world.owner.post(DIALOGS, document)), 201, "reference-taken");
    }

    @RepeatedTest(3)
    void letsOneDialogWinAReferenceByLabel() {
        String reference = newCorrespondence();
        List<Callable<Response>> calls = Stream.generate(() -> world.created(document("")))
                .limit(RACERS)
                .<Callable<Response>>map(path -> () -> world.owner.post(path + "/context/labels", label(reference)))
                .toList();
        assertOneWins(WriteWorld.atOnce(calls), 204, "reference-taken");
    }

    @RepeatedTest(3)
    void letsOneDialogWinAReferenceByRestoring() {
        String reference = newCorrespondence();
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            String path = world.created(labelled(reference));
            world.owner.delete(path);
            calls.add(() -> world.owner.post(path + "/actions/restore"));
        }
        assertOneWins(WriteWorld.atOnce(calls), 204, "reference-taken");
    }

    @RepeatedTest(3)
    void countsEveryLabelThatIsAddedAtOnce() {
        String path = world.created(document(""));
        List<Callable<Response>> calls = new ArrayList<>();
        for (int i = 0; i < RACERS; i++) {
            String label = label("label-" + i);
            calls.add(() -> world.owner.post(path + "/context/labels", label));
        }
        assertThat(WriteWorld.atOnce(calls)).allMatch(response -> response.status() == 204);
        assertThat(world.owner.get(path + "/context/labels").json().size()).isEqualTo(RACERS);
    }

    private static List<Response> raced(Callable<Response> call) {
        return WriteWorld.atOnce(Collections.nCopies(RACERS, call));
    }

    private static void assertOneWins(List<Response> responses, int status, String code) {
        assertThat(responses)
                .filteredOn(response -> response.status() == status)
                .hasSize(1);
        assertThat(responses)
                .filteredOn(response -> response.code().equals(code))
                .hasSize(RACERS - 1);
    }
}
