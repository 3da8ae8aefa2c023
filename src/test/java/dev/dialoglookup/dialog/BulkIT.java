package dev.dialoglookup.dialog;

import static dev.dialoglookup.dialog.WriteWorld.DIALOGS;
import static dev.dialoglookup.dialog.WriteWorld.document;
import static dev.dialoglookup.dialog.WriteWorld.labelled;
import static dev.dialoglookup.dialog.WriteWorld.newCorrespondence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.document.Mutations;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@IntegrationTest
class BulkIT {

    private static final String BULK = DIALOGS + "/bulk";
    private static final Persons PERSONS = new Persons(520);

    private final WriteWorld world;
    private final RealDatabase database;
    private final Tokens tokens;
    private final int port;
    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC());

    BulkIT(Api api, Tokens tokens, RealDatabase database, @Value("${local.server.port}") int port) {
        this.world = new WriteWorld(api, tokens, database);
        this.database = database;
        this.tokens = tokens;
        this.port = port;
    }

    private Response sent(String lines) {
        return world.owner
                .with("Content-Type", "application/x-ndjson")
                .send("POST", BULK, BodyPublishers.ofString(lines));
    }

    private List<JsonNode> answers(String... lines) {
        Response response = sent(String.join("\n", lines) + "\n");
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        assertThat(response.header("Content-Type")).isEqualTo("application/x-ndjson");
        return parsed(response.body().lines());
    }

    private static List<JsonNode> parsed(Stream<String> lines) {
        return lines.map(line -> JsonMapper.shared().readTree(line)).toList();
    }

    private static String line(String document) {
        return document.replace("\n", " ");
    }

    private static String keyed(String key) {
        return line(document(", \"idempotentKey\": \"%s\"".formatted(key)));
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static List<String> outcomes(List<JsonNode> answers) {
        return answers.stream()
                .map(answer -> answer.get("status").asInt() + " "
                        + (answer.has("id") ? "id" : answer.at("/problem/code").asString("")))
                .toList();
    }

    @Test
    void answersEachLineInItsPlace() {
        String key = key();
        String id = ids.next().toString();
        String reference = newCorrespondence();
        List<JsonNode> answers = answers(
                keyed(key),
                keyed(key),
                "{",
                "",
                "  ",
                "null",
                line(document(", \"progress\": 101, \"titel\": 1")),
                line(document(", \"dueAt\": \"2001-01-01T00:00:00Z\"")),
                line(document("").replace(WriteWorld.MINE, WriteWorld.THEIRS)),
                line(document(", \"id\": \"%s\"".formatted(id))),
                line(document(", \"id\": \"%s\"".formatted(id))),
                line(labelled(reference)),
                line(labelled(reference)),
                line(document("")) + "\r");
        assertThat(outcomes(answers))
                .containsExactly(
                        "201 id",
                        "409 duplicate-key",
                        "400 invalid-body",
                        "400 invalid-body",
                        "400 invalid-body",
                        "400 invalid-body",
                        "400 invalid-body",
                        "422 unprocessable",
                        "403 another-owners-resource",
                        "201 id",
                        "409 duplicate-id",
                        "201 id",
                        "409 reference-taken",
                        "201 id");
        assertThat(answers.get(1).at("/problem/dialogId"))
                .isEqualTo(answers.get(0).get("id"));
        assertThat(answers.get(6).at("/problem/errors").propertyNames()).containsExactlyInAnyOrder("progress", "titel");
        assertThat(answers.get(6).at("/problem/instance").asString()).isEqualTo(BULK);
        assertThat(answers.get(9).get("id").asString()).isEqualTo(id);
        assertThat(outcomes(answers(keyed(key), line(labelled(reference)))))
                .containsExactly("409 duplicate-key", "409 reference-taken");
    }

    /** Both ways of creating lead to the same rows. */
    @Test
    void storesWhatASingleCreationStores() {
        ObjectNode whole = Mutations.document();
        whole.put("serviceResource", WriteWorld.MINE).put("party", WriteWorld.PARTY.urn());
        whole.remove(List.of("id", "idempotentKey"));
        String single = world.created(whole.toString());
        List<JsonNode> answers = answers(line(document("")), whole.toString(), line(document("")));
        String bulk = DIALOGS + "/" + answers.get(1).get("id").asString();
        assertThat(withoutChance(bulk)).isEqualTo(withoutChance(single));
        for (String rows : List.of(
                "SELECT concat(words, ' ', safe) FROM dialog_text WHERE dialog_id = ?",
                "SELECT concat(title, ' ', non_sensitive_title) FROM dialog_item WHERE dialog_id = ?",
                "SELECT value FROM service_owner_label WHERE dialog_id = ? ORDER BY 1",
                "SELECT concat(position, ' ', idempotent_key) FROM transmission WHERE dialog_id = ? ORDER BY 1",
                "SELECT position FROM activity WHERE dialog_id = ? ORDER BY 1",
                "SELECT concat(party_id, ' ', resource_id, ' ', owner_id, ' ', status, ' ', labels, due_at) FROM dialog WHERE id = ?")) {
            assertThat(world.stored(rows, bulk)).as(rows).isNotEmpty().isEqualTo(world.stored(rows, single));
        }
    }

    private String withoutChance(String path) {
        return world.owner
                .get(path)
                .body()
                .replaceAll("\"[0-9a-f]{8}-[0-9a-f-]{27}\"", "\"id\"")
                .replaceAll("\"(createdAt|updatedAt|contentUpdatedAt)\":\"[^\"]*\"", "time");
    }

    @Test
    void knowsPartiesAndStreamsThatAreNewInTheSameBody() {
        Person first = PERSONS.next();
        Person second = PERSONS.next();
        List<String> lines = Stream.of(first, second, first, second)
                .map(person -> line(document("").replace(WriteWorld.PARTY.urn(), person.urn())))
                .toList();
        List<JsonNode> answers = answers(lines.toArray(String[]::new));
        assertThat(outcomes(answers)).containsOnly("201 id");
        for (JsonNode answer : answers) {
            assertThat(world.stored("""
                            SELECT h.head >= d.content_updated_at FROM dialog d JOIN party_resource h
                              ON h.party_id = d.party_id AND h.resource_id = d.resource_id WHERE d.id = ?""", DIALOGS + "/" + answer.get("id").asString()))
                    .containsExactly("t");
        }
    }

    /** Whoever sends line by line has each answer before the next line. */
    @Test
    void answersWhileMoreIsStillToCome() throws IOException {
        try (Conversation conversation = Conversation.on(port, BULK, token())) {
            for (int i = 0; i < 3; i++) {
                conversation.say(keyed(key()) + "\n");
                assertThat(JsonMapper.shared()
                                .readTree(conversation.answer())
                                .get("status")
                                .asInt())
                        .isEqualTo(201);
            }
            conversation.say(keyed(key()));
            conversation.end();
            assertThat(JsonMapper.shared()
                            .readTree(conversation.answer())
                            .get("status")
                            .asInt())
                    .isEqualTo(201);
            assertThat(conversation.answer()).isEmpty();
        }
    }

    private String token() {
        return tokens.serviceOwner(Organizations.TTD).toString();
    }

    /** More than the service has threads of the system for. */
    @Test
    void keepsNobodyWaitingForThoseWhoSendSlowly() throws IOException {
        String token = token();
        List<Conversation> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 1_100; i++) {
                Conversation conversation = Conversation.on(port, BULK, token);
                conversation.say(" ");
                slow.add(conversation);
            }
            assertThat(outcomes(answers(keyed(key())))).containsExactly("201 id");
            for (Conversation waiting : List.of(slow.getFirst(), slow.getLast())) {
                waiting.say(keyed(key()) + "\n");
                assertThat(waiting.answer()).contains("201");
            }
        } finally {
            for (Conversation conversation : slow) {
                conversation.close();
            }
        }
    }

    /** What looks like a whole document is none while its line has no end. */
    @Test
    void leavesWholeDialogsOnlyWhereTheConnectionBreaks() throws IOException {
        String before = key();
        String broken = key();
        try (Conversation conversation = Conversation.on(port, BULK, token())) {
            conversation.say(keyed(before) + "\n");
            assertThat(conversation.answer()).contains("201");
            conversation.say(keyed(broken));
            conversation.breakOff();
        }
        assertThat(outcomes(answers(keyed(before), keyed(broken)))).containsExactly("409 duplicate-key", "201 id");
    }

    @Test
    void readsTenThousandLinesAndNoMore() {
        String lines = "{}\n".repeat(10_003);
        List<JsonNode> answers = parsed(sent(lines).body().lines());
        assertThat(answers).hasSize(10_001);
        assertThat(outcomes(answers.subList(0, 10_000))).containsOnly("400 invalid-body");
        assertThat(answers.getLast().get("status").asInt()).isEqualTo(413);
        assertThat(answers.getLast().at("/problem/detail").asString()).contains("10000");
    }

    @Test
    void boundsLinesAndNotTheWhole() {
        String longest = " ".repeat((1 << 20) - keyed(key()).length());
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 22; i++) {
            lines.add(keyed(key()) + longest);
        }
        lines.add(keyed(key()) + longest + " ");
        lines.add(keyed(key()));
        List<String> outcomes = outcomes(answers(lines.toArray(String[]::new)));
        assertThat(outcomes.subList(0, 22)).containsOnly("201 id");
        assertThat(outcomes.subList(22, 24)).containsExactly("413 content-too-large", "201 id");
    }

    /** What nobody foresaw of one dialog must not cost those beside it. */
    @Test
    void storesTheOthersWhereOneCannotBeStored() {
        String doomed = "doomed-" + UUID.randomUUID().toString().substring(0, 8);
        database.execute("""
                CREATE FUNCTION refuse_%1$s() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    IF NEW.idempotent_key = '%2$s' THEN RAISE EXCEPTION 'program limit' USING ERRCODE = '54000'; END IF;
                    RETURN NEW;
                END $$;
                CREATE TRIGGER refuse_%1$s BEFORE INSERT ON dialog_document FOR EACH ROW EXECUTE FUNCTION refuse_%1$s()""".formatted(doomed.replace('-', '_'), doomed));
        try {
            List<JsonNode> answers = answers(keyed(key()), keyed(doomed), keyed(key()));
            assertThat(outcomes(answers)).containsExactly("201 id", "500 internal-error", "201 id");
            assertThat(answers.get(1).toString()).doesNotContain("program limit");
        } finally {
            database.execute("DROP TRIGGER refuse_%1$s ON dialog_document; DROP FUNCTION refuse_%1$s()"
                    .formatted(doomed.replace('-', '_')));
        }
        assertThat(outcomes(answers(keyed(doomed)))).containsExactly("201 id");
    }

    @Test
    void refusesWhatIsNoBodyOfLines() {
        assertThat(world.owner.post(BULK, document("")).status()).isEqualTo(415);
        assertThat(world.owner
                        .with("Dialog-End-User", PERSONS.next().urn())
                        .send("POST", BULK, BodyPublishers.noBody())
                        .status())
                .isBetween(400, 415);
        Response empty = sent("");
        assertThat(empty.status()).isEqualTo(200);
        assertThat(empty.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/ndjson", "application/x-ndjson; charset=utf-8"})
    void takesOtherNamesOfTheMediaType(String type) {
        Response response =
                world.owner.with("Content-Type", type).send("POST", BULK, BodyPublishers.ofString(keyed(key())));
        assertThat(outcomes(parsed(response.body().lines()))).containsExactly("201 id");
    }

    /** The same lines at once, and in the other direction: each dialog is created once. */
    @RepeatedTest(3)
    void createsEachOnceWhoeverElseTries() {
        List<String> lines = IntStream.range(0, 250)
                .mapToObj(i -> line(document(
                        ", \"idempotentKey\": \"%s\", \"serviceOwnerContext\": {\"serviceOwnerLabels\": [{\"value\": \"%s\"}]}"
                                .formatted(key(), newCorrespondence()))))
                .toList();
        List<String> reversed = new ArrayList<>(lines);
        Collections.reverse(reversed);
        List<Callable<Response>> calls = List.of(
                () -> sent(String.join("\n", lines)),
                () -> sent(String.join("\n", reversed)),
                () -> sent(String.join("\n", lines)));
        List<String> outcomes = WriteWorld.atOnce(calls).stream()
                .flatMap(response -> outcomes(parsed(response.body().lines())).stream())
                .toList();
        assertThat(outcomes).filteredOn("201 id"::equals).hasSize(250);
        assertThat(outcomes).filteredOn("409 duplicate-key"::equals).hasSize(500);
    }
}
