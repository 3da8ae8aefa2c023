package dev.dialoglookup.dialog;

import static dev.dialoglookup.dialog.WriteWorld.document;
import static dev.dialoglookup.dialog.WriteWorld.label;
import static dev.dialoglookup.dialog.WriteWorld.labelled;
import static dev.dialoglookup.dialog.WriteWorld.newCorrespondence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.document.Mutations;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

@IntegrationTest
class PutDialogIT {

    private static final Persons PERSONS = new Persons(500);
    private static final String TIMES =
            "SELECT concat_ws(' ', created_at, updated_at, content_updated_at) FROM dialog WHERE id = ?";
    private static final String ATTACHMENT = """
            {"displayName": [{"value": "Plan", "languageCode": "nb"}],
             "urls": [{"url": "https://example.com/%s", "consumerType": "Gui"}]}""";

    private final WriteWorld world;
    private final MovableClock clock;
    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC());

    PutDialogIT(Api api, Tokens tokens, RealDatabase database, MovableClock clock) {
        this.world = new WriteWorld(api, tokens, database);
        this.clock = clock;
    }

    @Test
    void replacesTheWholeDocument() {
        String path = world.created(document(", \"progress\": 7, \"searchTags\": [{\"value\": \"gone\"}]"));
        ObjectNode whole = Mutations.document();
        whole.put("serviceResource", WriteWorld.MINE).put("party", WriteWorld.PARTY.urn());
        whole.remove(List.of("id", "idempotentKey", "systemLabel"));
        Response answer = world.owner.put(path, whole);
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);

        JsonNode now = world.owner.get(path).json();
        assertThat(answer.header("ETag")).isEqualTo("\"" + now.get("revision").asString() + "\"");
        for (String same : List.of("progress", "status", "externalReference", "process", "searchTags", "content")) {
            assertThat(now.path(same).size()).as(same).isEqualTo(whole.get(same).size());
        }
        assertThat(now.get("progress")).isEqualTo(whole.get("progress"));
        assertThat(now.at("/content/title/value/1/value").asString()).isEqualTo("Tittel");
        assertThat(now.at("/attachments/0/id")).isEqualTo(whole.at("/attachments/0/id"));
        assertThat(now.at("/guiActions/0/id")).isEqualTo(whole.at("/guiActions/0/id"));
        assertThat(now.get("transmissions").size()).isEqualTo(2);
        assertThat(now.get("activities").size()).isEqualTo(2);
        assertThat(now.get("fromPartyTransmissionsCount").asInt()).isEqualTo(1);
        assertThat(now.get("fromServiceOwnerTransmissionsCount").asInt()).isEqualTo(1);
        assertThat(now.at("/endUserContext/systemLabels").toString()).isEqualTo("[\"Default\",\"Sent\"]");
        assertThat(now.at("/serviceOwnerContext/serviceOwnerLabels").size()).isEqualTo(2);

        assertThat(world.owner.put(path, document("")).status()).isEqualTo(204);
        JsonNode small = world.owner.get(path).json();
        assertThat(small.has("progress")).isFalse();
        assertThat(small.get("searchTags").isEmpty()).isTrue();
        assertThat(small.get("guiActions").isEmpty()).isTrue();
        assertThat(small.get("transmissions")).isEqualTo(now.get("transmissions"));
        assertThat(small.get("activities")).isEqualTo(now.get("activities"));
        assertThat(small.at("/endUserContext/systemLabels").toString()).isEqualTo("[\"Default\",\"Sent\"]");
    }

    @Test
    void findsTheDialogByWhatItSaysNow() {
        Api reader = world.reader(PERSONS.next(), WriteWorld.MINE);
        String word = "w" + UUID.randomUUID().toString().replace("-", "");
        String path = world.created(document("").replace("\"T\"", "\"before" + word + "\""));
        world.owner.put(
                path,
                document(", \"searchTags\": [{\"value\": \"tag" + word + "\"}]")
                        .replace("\"T\"", "\"after" + word + "\""));
        assertThat(found(reader, "before" + word)).isEmpty();
        assertThat(found(reader, "tag" + word)).hasSize(1);
        JsonNode item = found(reader, "after" + word).getFirst();
        assertThat(item.at("/content/title/value/0/value").asString()).isEqualTo("after" + word);
    }

    private static List<JsonNode> found(Api reader, String words) {
        return reader.get("/api/v1/enduser/dialogs?serviceResource=%s&search=%s".formatted(WriteWorld.MINE, words))
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    /** What moves which of the times, and what makes a dialog worth reading again. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            true  | , "status": "Completed"
            true  | , "extendedStatus": "x"
            true  | , "attachments": [{"displayName": [{"value": "P", "languageCode": "nb"}], "urls": [{"url": "https://a.no", "consumerType": "Gui"}]}]
            true  | , "guiActions": [{"action": "a", "url": "https://a.no", "priority": "Primary", "title": [{"value": "A", "languageCode": "nb"}]}]
            true  | , "apiActions": [{"action": "a", "endpoints": [{"url": "https://a.no", "httpMethod": "GET"}]}]
            true  | , "transmissions": [{"type": "Alert", "sender": {"actorType": "ServiceOwner"}, "content": {"title": {"value": [{"value": "A", "languageCode": "nb"}]}}}]
            false | , "activities": [{"type": "DialogOpened", "performedBy": {"actorType": "ServiceOwner"}}]
            false | , "progress": 50
            false | , "dueAt": "2099-01-01T00:00:00Z"
            false | , "externalReference": "x"
            false | , "process": "urn:x"
            false | , "isApiOnly": true
            false | , "searchTags": [{"value": "tag"}]
            false | , "serviceOwnerContext": {"serviceOwnerLabels": [{"value": "label"}]}
            """)
    void movesTheContentsTimeWithContentOnly(boolean isContent, String more) {
        Api reader = world.reader(PERSONS.next(), WriteWorld.MINE);
        String path = world.created(document(""));
        reader.get(WriteWorld.read(path));
        JsonNode before = world.owner.get(path).json();
        assertThat(before.get("isContentSeen").asBoolean()).isTrue();

        Response answer = world.owner.put(path, document(more));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        JsonNode after = world.owner.get(path).json();
        assertThat(after.get("revision")).isNotEqualTo(before.get("revision"));
        assertThat(after.get("createdAt")).isEqualTo(before.get("createdAt"));
        assertThat(after.get("updatedAt")).isNotEqualTo(before.get("updatedAt"));
        assertThat(after.get("contentUpdatedAt").equals(before.get("contentUpdatedAt")))
                .isEqualTo(!isContent);
        assertThat(after.get("isContentSeen").asBoolean()).isEqualTo(!isContent);
        assertThat(after.get("seenSinceLastContentUpdate").size()).isEqualTo(isContent ? 0 : 1);
    }

    @Test
    void changesNothingWhereTheSameIsSaidAgain() {
        String said =
                document(", \"attachments\": [%s, %s]".formatted(ATTACHMENT.formatted("a"), ATTACHMENT.formatted("b")));
        String path = world.created(said);
        Response before = world.owner.get(path);
        Response answer = world.owner.put(path, said);
        assertThat(answer.status()).isEqualTo(204);
        assertThat(answer.header("ETag"))
                .isEqualTo("\"" + before.json().get("revision").asString() + "\"");
        assertThat(world.owner.get(path).body()).isEqualTo(before.body());
    }

    @Test
    void keepsTheIdsOfPartsThatStay() {
        String one = ATTACHMENT.formatted("one");
        String two = ATTACHMENT.formatted("two");
        String path = world.created(document(", \"attachments\": [%s, %s]".formatted(one, two)));
        JsonNode before = world.owner.get(path).json().get("attachments");
        world.owner.put(
                path, document(", \"attachments\": [%s, %s, %s]".formatted(two, ATTACHMENT.formatted("new"), two)));
        JsonNode after = world.owner.get(path).json().get("attachments");
        assertThat(after.at("/0/id")).isEqualTo(before.at("/1/id"));
        assertThat(after.valueStream().map(part -> part.get("id")).distinct()).hasSize(3);
        assertThat(after.valueStream().map(part -> part.get("id"))).doesNotContain(before.at("/0/id"));
    }

    @Test
    void refusesToChangeWhatLasts() {
        String path = world.created(document(", \"idempotentKey\": \"%s\"".formatted(UUID.randomUUID())));
        String before = world.owner.get(path).body();
        Response refused = world.owner.put(path, """
                {"id": "%s", "idempotentKey": "other", "serviceResource": "%s", "party": "%s", "systemLabel": "Archive",
                 "createdAt": "2020-01-01T00:00:00Z", "updatedAt": "2020-01-01T00:00:00Z",
                 "content": {"title": {"value": [{"value": "T", "languageCode": "nb"}]}}}""".formatted(
                        ids.next(), WriteWorld.THEIRS, PERSONS.next().urn()));
        assertThat(refused.status()).as(refused.body()).isEqualTo(422);
        assertThat(refused.json().get("errors").propertyNames())
                .containsExactlyInAnyOrder(
                        "id", "idempotentKey", "serviceResource", "party", "systemLabel", "createdAt", "updatedAt");
        assertThat(world.owner.get(path).body()).isEqualTo(before);
    }

    @Test
    void takesWhatLastsWhenItIsTheSame() {
        String said = document("""
                , "id": "%s", "idempotentKey": "%s", "createdAt": "2020-01-01T00:00:00Z", "updatedAt": "2021-01-01T00:00:00Z",
                "systemLabel": "Archive\"""".formatted(ids.next(), UUID.randomUUID()));
        String path = world.created(said);
        assertThat(world.owner.put(path, said.replace("\"T\"", "\"U\"")).status())
                .isEqualTo(204);
        JsonNode now = world.owner.get(path).json();
        assertThat(now.get("createdAt").asString()).startsWith("2020-01-01");
        assertThat(now.get("updatedAt").asString()).isGreaterThan("2026");
        String again = said.replace("2021-01-01T00:00:00Z", now.get("updatedAt").asString());
        assertThat(world.owner.put(path, again).status()).isEqualTo(204);
    }

    /** A user has moved it since: that is the user's business, whatever the owner once chose. */
    @Test
    void leavesTheDialogWhereItsUsersPutIt() {
        Api reader = world.reader(PERSONS.next(), WriteWorld.MINE);
        String path = world.created(document(""));
        reader.put(WriteWorld.read(path) + "/context/systemlabels", "{\"addLabels\": [\"Bin\"]}");
        world.owner.put(path, document(", \"progress\": 1, \"systemLabel\": \"Default\""));
        assertThat(world.owner
                        .get(path)
                        .json()
                        .at("/endUserContext/systemLabels/0")
                        .asString())
                .isEqualTo("Bin");
    }

    @Test
    void answersInTheOrderOfAllWrites() {
        String path = world.created(document(""));
        String malformed = document(", \"progress\": 101, \"dueAt\": \"2001-01-01T00:00:00Z\"");
        assertThat(world.owner.put(path, malformed).json().get("errors").propertyNames())
                .containsExactly("progress");
        Response contradicts = world.owner.put(
                path,
                document("""
                , "dueAt": "2001-01-01T00:00:00Z", "party": "%s",
                "transmissions": [{"type": "Alert", "sender": {"actorType": "ServiceOwner"}, "relatedTransmissionId": "%s",
                                   "content": {"title": {"value": [{"value": "A", "languageCode": "nb"}]}}}]""".formatted(PERSONS.next().urn(), UUID.randomUUID()))
                        .replace("\"party\": \"" + WriteWorld.PARTY.urn() + "\",", ""));
        assertThat(contradicts.status()).as(contradicts.body()).isEqualTo(422);
        assertThat(contradicts.json().get("errors").propertyNames())
                .containsExactlyInAnyOrder("dueAt", "party", "transmissions[0].relatedTransmissionId");

        String unknown = WriteWorld.DIALOGS + "/" + ids.next();
        assertThat(world.owner.put(unknown, document("")).code()).isEqualTo("dialog-not-found");
        assertThat(world.other.put(path, document("")).code()).isEqualTo("dialog-not-found");
        assertThat(world.admin.put(path, document(", \"progress\": 3")).status())
                .isEqualTo(204);
        Response mismatch =
                world.owner.with("If-Match", "\"" + UUID.randomUUID() + "\"").put(path, document(""));
        assertThat(mismatch.status()).isEqualTo(412);
        String revision = mismatch.json().get("revision").asString();
        assertThat(world.owner
                        .with("If-Match", revision)
                        .put(path, document(""))
                        .status())
                .isEqualTo(204);
        assertThat(world.owner
                        .with("If-Match", revision)
                        .put(path, document(", \"progress\": 4"))
                        .status())
                .isEqualTo(412);
        Response theirs = world.owner.put(path, document("""
                , "apiActions": [{"action": "a", "authorizationAttribute": "%s",
                                  "endpoints": [{"url": "https://a.no", "httpMethod": "GET"}]}]""".formatted(WriteWorld.THEIRS)));
        assertThat(theirs.code()).isEqualTo("another-owners-resource");
        world.owner.delete(path);
        assertThat(world.owner.put(path, document("")).code()).isEqualTo("dialog-deleted");
        assertThat(world.owner.put(path, document("")).status()).isEqualTo(410);
    }

    /** Or a dialog whose time has come could never be changed again. */
    @Test
    void letsPassedDatesStand() {
        String dated = """
                , "visibleFrom": "%s", "dueAt": "%s", "expiresAt": "%s\"""";
        Instant now = Instant.now();
        String dates = dated.formatted(now.plusSeconds(60), now.plusSeconds(120), now.plusSeconds(180));
        String path = world.created(document(dates));
        clock.at(now.plusSeconds(300), () -> {
            assertThat(world.owner
                            .put(path, document(dates + ", \"progress\": 2"))
                            .status())
                    .isEqualTo(204);
            String other = dated.formatted(now.plusSeconds(61), now.plusSeconds(120), now.plusSeconds(180));
            assertThat(world.owner
                            .put(path, document(other))
                            .json()
                            .get("errors")
                            .propertyNames())
                    .containsExactly("visibleFrom");
        });
    }

    @Test
    void movesAllTimesToThatOfTheFirstAppearance() {
        String path = world.created(document(""));
        world.owner.put(path, document(", \"visibleFrom\": \"2099-01-01T00:00:00Z\""));
        String ahead = "2099-01-01 00:00:00+00";
        assertThat(world.stored(TIMES, path)).containsExactly(String.join(" ", ahead, ahead, ahead));
        world.owner.put(path, document(", \"visibleFrom\": \"2098-01-01T00:00:00Z\", \"progress\": 3"));
        assertThat(world.stored(TIMES, path).getFirst())
                .isEqualTo(ahead.replace("2099", "2098") + " " + ahead.replace("2099", "2098") + " "
                        + ahead.replace("2099", "2098"));
        world.owner.put(path, document(""));
        assertThat(world.stored(
                        "SELECT created_at <= now() AND updated_at = content_updated_at AND created_at = updated_at FROM dialog WHERE id = ?",
                        path))
                .containsExactly("t");
    }

    @Test
    void raisesTheHeadOfTheStream() {
        String path = world.created(document(""));
        clock.at(
                Instant.now().plus(Duration.ofDays(9)),
                () -> world.owner.put(path, document(", \"status\": \"Draft\"")));
        assertThat(world.stored("""
                        SELECT h.head >= d.content_updated_at FROM dialog d JOIN party_resource h
                          ON h.party_id = d.party_id AND h.resource_id = d.resource_id WHERE d.id = ?""", path)).containsExactly("t");
    }

    @Test
    void replacesLabelsAndReferencesWhereItNamesThem() {
        String first = newCorrespondence();
        String second = newCorrespondence();
        String path = world.created(labelled(first));
        world.owner.post(path + "/context/labels", label("kept"));
        String references = "SELECT ref_uuid || ' ' || live FROM instance_ref WHERE dialog_id = ?";
        String context = world.owner.get(path + "/context/labels").header("ETag");

        world.owner.put(path, document(", \"progress\": 1"));
        assertThat(world.owner.get(path + "/context/labels").json().size()).isEqualTo(2);
        assertThat(world.owner.get(path + "/context/labels").header("ETag")).isEqualTo(context);

        world.owner.put(path, labelled(second));
        assertThat(world.owner.get(path + "/context/labels").json().toString())
                .contains(second)
                .doesNotContain(first, "kept");
        assertThat(world.owner.get(path + "/context/labels").header("ETag")).isNotEqualTo(context);
        assertThat(world.stored(references, path)).containsExactly(second.replaceFirst(".*:", "") + " true");
        assertThat(world.stored("SELECT canonical_uuid FROM dialog WHERE id = ?", path))
                .containsExactly(second.replaceFirst(".*:", ""));
        world.created(labelled(first));
        Response taken = world.owner.put(path, labelled(first));
        assertThat(taken.code()).isEqualTo("reference-taken");
        assertThat(world.stored(references, path)).containsExactly(second.replaceFirst(".*:", "") + " true");

        world.owner.put(path, document(", \"serviceOwnerContext\": {}"));
        assertThat(world.stored(references, path)).isEmpty();
        assertThat(world.stored("SELECT canonical_uuid = id FROM dialog WHERE id = ?", path))
                .containsExactly("t");
    }

    @Test
    void appendsAndRefusesWhatIsThereAlready() {
        UUID transmission = ids.next();
        UUID activity = ids.next();
        String said = document("""
                , "transmissions": [{"id": "%s", "idempotentKey": "sent", "type": "Alert", "sender": {"actorType": "ServiceOwner"},
                  "content": {"title": {"value": [{"value": "A", "languageCode": "nb"}]}}}],
                "activities": [{"id": "%s", "type": "TransmissionOpened", "transmissionId": "%1$s",
                                "performedBy": {"actorType": "ServiceOwner"}}]""".formatted(transmission, activity));
        String path = world.created(said);
        Response key = world.owner.put(path, said);
        assertThat(key.status()).isEqualTo(409);
        assertThat(key.code()).isEqualTo("duplicate-key");
        assertThat(key.json().get("transmissionId").asString()).isEqualTo(transmission.toString());
        Response id = world.owner.put(path, said.replace("\"sent\"", "\"sent again\""));
        assertThat(id.code()).isEqualTo("duplicate-id");
        assertThat(id.json().get("transmissionId").asString()).isEqualTo(transmission.toString());
        String opened = document("""
                , "activities": [{"id": "%s", "type": "TransmissionOpened", "transmissionId": "%s",
                                  "performedBy": {"actorType": "ServiceOwner"}}]""");
        Response happened = world.owner.put(path, opened.formatted(activity, transmission));
        assertThat(happened.code()).isEqualTo("duplicate-id");
        assertThat(happened.json().get("activityId").asString()).isEqualTo(activity.toString());
        assertThat(world.owner
                        .put(path, opened.formatted(ids.next(), transmission))
                        .status())
                .isEqualTo(204);
        assertThat(world.stored("SELECT position FROM activity WHERE dialog_id = ? ORDER BY 1", path))
                .containsExactly("0", "1");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Submission", "Correction", "Alert"})
    void notesWhatThePartySent(String type) {
        String path = world.created(document(""));
        JsonNode before = world.owner.get(path).json().get("endUserContext");
        world.owner.put(path, document("""
                , "transmissions": [{"type": "%s", "sender": {"actorType": "PartyRepresentative", "actorName": "Kari"},
                  "content": {"title": {"value": [{"value": "A", "languageCode": "nb"}]}}}]""".formatted(type)));
        JsonNode after = world.owner.get(path).json();
        boolean isSent = !type.equals("Alert");
        assertThat(after.at("/endUserContext/systemLabels").toString())
                .isEqualTo(isSent ? "[\"Default\",\"Sent\"]" : "[\"Default\"]");
        assertThat(after.at("/endUserContext/revision").equals(before.get("revision")))
                .isEqualTo(!isSent);
        assertThat(after.get("hasUnopenedContent").asBoolean()).isEqualTo(!isSent);
    }

    /** All end whole: what each appended is there, and the document is that of one of them. */
    @RepeatedTest(3)
    void letsWritersAtOnceEndWhole() {
        String path = world.created(document(""));
        List<Callable<Response>> calls = IntStream.range(1, 7)
                .<Callable<Response>>mapToObj(i -> () -> world.owner.put(path, document("""
                        , "progress": %d, "externalReference": "%1$d",
                        "activities": [{"type": "DialogOpened", "performedBy": {"actorType": "ServiceOwner"}}]""".formatted(i))))
                .toList();
        assertThat(WriteWorld.atOnce(calls)).allMatch(response -> response.status() == 204);
        JsonNode now = world.owner.get(path).json();
        assertThat(now.get("externalReference").asString())
                .isEqualTo(now.get("progress").asString());
        assertThat(now.get("activities").size()).isEqualTo(6);
    }
}
