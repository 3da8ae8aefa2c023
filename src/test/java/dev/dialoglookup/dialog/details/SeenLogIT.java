package dev.dialoglookup.dialog.details;

import static dev.dialoglookup.dialog.details.DetailsWorld.END_USERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.OWNERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.StatementCounter;
import dev.dialoglookup.support.Tokens;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Opening a dialog leaves a trace, once, and changes nothing else. */
@IntegrationTest
class SeenLogIT {

    private static final String UPDATE = "/seenSinceLastUpdate";
    private static final String CONTENT = "/seenSinceLastContentUpdate";

    private final DetailsWorld world;
    private final StatementCounter statements;

    SeenLogIT(Api api, Tokens tokens, StatementCounter statements) {
        this.world = new DetailsWorld(api, tokens);
        this.statements = statements;
    }

    @Test
    void leavesOneTraceHoweverManyOpenItAtOnce() throws InterruptedException, ExecutionException {
        Person reader = world.reader();
        String id = world.dialog(RESOURCE, "");
        String revision = world.owner.get(OWNERS + id).json().path("revision").asString();
        List<Response> answers = atOnce(32, () -> world.as(reader, 3).get(END_USERS + id));
        assertThat(answers).extracting(Response::status).containsOnly(200);
        assertThat(answers)
                .as("every answer says the same, under one tag")
                .extracting(answer -> answer.header("ETag") + answer.body())
                .containsOnly(
                        answers.getFirst().header("ETag") + answers.getFirst().body());
        JsonNode dialog = answers.getFirst().json();
        assertThat(dialog.at(UPDATE).size()).isOne();
        assertThat(dialog.path("revision").asString()).isEqualTo(revision);
        assertThat(dialog.path("isContentSeen").asBoolean()).isTrue();
        JsonNode after = world.owner.get(OWNERS + id).json();
        assertThat(after.path("revision").asString()).isEqualTo(revision);
        assertThat(after.path("updatedAt")).isEqualTo(dialog.path("updatedAt"));
        assertThat(world.as(reader, 3)
                        .with("If-None-Match", answers.getFirst().header("ETag"))
                        .get(END_USERS + id)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void letsManyUsersOpenItAtOnce() throws InterruptedException, ExecutionException {
        List<Person> readers = List.of(world.reader(), world.reader(), world.reader(), world.reader());
        String id = world.dialog(RESOURCE, "");
        int[] next = new int[1];
        List<Response> answers = atOnce(24, () -> {
            Person reader;
            synchronized (next) {
                reader = readers.get(next[0]++ % readers.size());
            }
            return world.as(reader, 3).get(END_USERS + id);
        });
        assertThat(answers).extracting(Response::status).containsOnly(200);
        assertThat(world.owner.get(OWNERS + id).json().at(UPDATE).size()).isEqualTo(readers.size());
    }

    @Test
    void addsNothingWhereTheOtherWayWasFirst() {
        Person reader = world.reader();
        String first = world.dialog(RESOURCE, "");
        JsonNode forUser = world.ownerFor(reader).get(OWNERS + first).json();
        assertThat(forUser.at(UPDATE + "/0/isViaServiceOwner").asBoolean()).isTrue();
        assertThat(forUser.at(UPDATE + "/0/isCurrentEndUser").asBoolean()).isTrue();
        JsonNode own = world.as(reader, 3).get(END_USERS + first).json();
        assertThat(own.at(UPDATE).size()).isOne();
        assertThat(own.at(UPDATE + "/0/isViaServiceOwner").asBoolean()).isTrue();
        assertThat(own.at(UPDATE + "/0/id")).isEqualTo(forUser.at(UPDATE + "/0/id"));

        String second = world.dialog(RESOURCE, "");
        assertThat(world.as(reader, 3)
                        .get(END_USERS + second)
                        .json()
                        .at(UPDATE + "/0/isViaServiceOwner")
                        .asBoolean())
                .isFalse();
        assertThat(world.ownerFor(reader).get(OWNERS + second).json().at(UPDATE).size())
                .isOne();
        JsonNode plain = world.owner.get(OWNERS + second).json();
        assertThat(plain.at(UPDATE + "/0/isCurrentEndUser").asBoolean()).isFalse();
    }

    @Test
    void leavesNoTraceWhereNoneIsWanted() {
        Person reader = world.reader();
        String id = world.dialog(RESOURCE, "");
        JsonNode looked =
                world.ownerFor(reader).get(OWNERS + id + "?markAsSeen=false").json();
        assertThat(looked.path("isContentSeen").asBoolean()).isFalse();
        assertThat(looked.at(UPDATE).size()).isZero();
        JsonNode plain = world.owner.get(OWNERS + id).json();
        assertThat(plain.path("isContentSeen").asBoolean()).isFalse();
        assertThat(plain.at(UPDATE).size()).isZero();
        assertThat(world.ownerFor(reader)
                        .get(OWNERS + id + "?markAsSeen=TRUE")
                        .json()
                        .path("isContentSeen")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void startsAnewWithEveryRevision() {
        Person reader = world.reader();
        String id = world.dialog(RESOURCE, "");
        world.as(reader, 3).get(END_USERS + id);
        DetailsWorld.accepted(world.owner.post(OWNERS + id + "/context/labels", "{\"value\": \"moved\"}"));
        JsonNode changed = world.owner.get(OWNERS + id).json();
        assertThat(changed.at(UPDATE).size()).isZero();
        assertThat(changed.at(CONTENT).size()).isOne();
        assertThat(changed.path("isContentSeen").asBoolean()).isTrue();
        JsonNode again = world.as(reader, 3).get(END_USERS + id).json();
        assertThat(again.at(UPDATE).size()).isOne();
        assertThat(again.at(CONTENT).size()).isEqualTo(2);
    }

    @Test
    void opensAgainWhatWasMarkedAsUnopened() {
        Person reader = world.reader();
        String id = world.dialog(RESOURCE, "");
        Api asked = world.as(reader, 3);
        String context =
                asked.get(END_USERS + id).json().at("/endUserContext/revision").asString();
        DetailsWorld.accepted(asked.put(END_USERS + id + "/context/systemlabels", """
                {"addLabels": ["MarkedAsUnopened"], "removeLabels": []}"""));
        JsonNode marked = world.owner.get(OWNERS + id).json();
        assertThat(marked.path("isContentSeen").asBoolean()).isFalse();
        assertThat(marked.at("/endUserContext/systemLabels")).hasToString("[\"Default\",\"MarkedAsUnopened\"]");
        assertThat(marked.at("/endUserContext/revision").asString()).isNotEqualTo(context);
        assertThat(world.ownerFor(reader)
                        .get(OWNERS + id + "?markAsSeen=false")
                        .json()
                        .path("isContentSeen")
                        .asBoolean())
                .isFalse();
        JsonNode opened = asked.get(END_USERS + id).json();
        assertThat(opened.path("isContentSeen").asBoolean()).isTrue();
        assertThat(opened.at("/endUserContext/systemLabels")).hasToString("[\"Default\"]");
        assertThat(opened.at(UPDATE).size()).isOne();
    }

    @Test
    void goesWithTheDialog() {
        Person reader = world.reader();
        String id = world.dialog(RESOURCE, "");
        world.as(reader, 3).get(END_USERS + id);
        DetailsWorld.accepted(world.owner.post(OWNERS + id + "/actions/purge"));
        assertThat(world.as(reader, 3).get(END_USERS + id).status()).isEqualTo(404);
    }

    @Test
    void readsADialogInAFewStatements() {
        Person reader = world.reader();
        world.as(reader, 3).get(END_USERS + world.dialog(RESOURCE, "")); // reads what is held of the directory
        String id = world.fullDialog(Map.of());
        assertThat(statements.during(() -> world.as(reader, 3).get(END_USERS + id)))
                .as("who is let in, the trace, the dialog")
                .hasSize(3);
        assertThat(statements.during(() -> world.as(reader, 3).get(END_USERS + id)))
                .as("who is let in, the dialog")
                .hasSize(2);
        assertThat(statements.during(() -> world.owner.get(OWNERS + id)))
                .as("who is let in, the dialog")
                .hasSize(2);
    }

    private static List<Response> atOnce(int count, Callable<Response> call)
            throws InterruptedException, ExecutionException {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Response>> calls = Collections.nCopies(count, call);
            List<Response> answers = new ArrayList<>();
            for (Future<Response> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        }
    }
}
