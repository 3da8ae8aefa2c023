package dev.dialoglookup.dialog;

import static dev.dialoglookup.dialog.WriteWorld.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.time.Clock;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** Single transmissions and activities, added to a dialog that there is. */
@IntegrationTest
class AppendIT {

    private static final Persons PERSONS = new Persons(510);

    private final WriteWorld world;
    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC());

    AppendIT(Api api, Tokens tokens, RealDatabase database) {
        this.world = new WriteWorld(api, tokens, database);
    }

    /** With more members, written {@code , "name": value}. */
    private static String transmission(String type, String more) {
        return """
                {"type": "%s", "sender": {"actorType": "ServiceOwner"},
                 "content": {"title": {"value": [{"value": "A", "languageCode": "nb"}]}},
                 "attachments": [{"displayName": [{"value": "P", "languageCode": "nb"}],
                                  "urls": [{"url": "https://a.no", "consumerType": "Gui"}]}]%s}""".formatted(type, more);
    }

    private static String activity(String more) {
        return """
                {"type": "FormSubmitted", "performedBy": {"actorType": "PartyRepresentative", "actorName": "Kari"}%s}""".formatted(more);
    }

    @Test
    void addsATransmission() {
        Api reader = world.reader(PERSONS.next(), WriteWorld.MINE);
        String path = world.created(document(", \"transmissions\": [%s]".formatted(transmission("Alert", ""))));
        reader.get(WriteWorld.read(path));
        JsonNode before = world.owner.get(path).json();
        Response added =
                world.owner.post(path + "/transmissions", transmission("Request", ", \"externalReference\": \"r\""));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String id = added.json().asString();
        assertThat(added.header("Location")).isEqualTo(path + "/transmissions/" + id);
        JsonNode now = world.owner.get(path).json();
        assertThat(added.header("ETag")).isEqualTo("\"" + now.get("revision").asString() + "\"");
        JsonNode last = now.at("/transmissions/1");
        assertThat(last.get("id").asString()).isEqualTo(id);
        assertThat(last.get("externalReference").asString()).isEqualTo("r");
        assertThat(last.at("/attachments/0/id").asString()).hasSize(36).isNotEqualTo(id);
        assertThat(last.has("createdAt")).isTrue();
        assertThat(now.get("transmissions").get(0))
                .isEqualTo(before.get("transmissions").get(0));
        assertThat(now.get("fromServiceOwnerTransmissionsCount").asInt()).isEqualTo(2);
        assertThat(now.get("contentUpdatedAt")).isNotEqualTo(before.get("contentUpdatedAt"));
        assertThat(now.get("isContentSeen").asBoolean()).isFalse();
    }

    @Test
    void addsAnActivity() {
        String reference = UUID.randomUUID().toString();
        String path = world.created(document(", \"externalReference\": \"%s\"".formatted(reference)));
        JsonNode before = world.owner.get(path).json();
        Response added = world.owner.post(path + "/activities", activity(", \"createdAt\": \"2026-01-01T00:00:00Z\""));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
        String id = added.json().asString();
        assertThat(added.header("Location")).isEqualTo(path + "/activities/" + id);
        JsonNode now = world.owner.get(path).json();
        assertThat(added.header("ETag")).isEqualTo("\"" + now.get("revision").asString() + "\"");
        assertThat(now.at("/activities/0/id").asString()).isEqualTo(id);
        assertThat(now.at("/activities/0/createdAt").asString()).startsWith("2026-01-01T00:00:00");
        assertThat(now.get("contentUpdatedAt")).isEqualTo(before.get("contentUpdatedAt"));
        assertThat(now.get("updatedAt")).isNotEqualTo(before.get("updatedAt"));
        JsonNode listed = world.owner
                .get("/api/v1/serviceowner/dialogs?serviceResource=%s&externalReference=%s"
                        .formatted(WriteWorld.MINE, reference))
                .json()
                .at("/items/0/latestActivity");
        assertThat(listed.path("id").asString("")).isEqualTo(id);
    }

    @Test
    void notesWhatThePartySentAndWhatWasOpened() {
        String path = world.created(document(""));
        String request = world.owner
                .post(path + "/transmissions", transmission("Request", ""))
                .json()
                .asString();
        assertThat(world.owner.get(path).json().get("hasUnopenedContent").asBoolean())
                .isTrue();
        Response answer = world.owner.post(
                path + "/transmissions",
                transmission("Submission", ", \"relatedTransmissionId\": \"%s\"".formatted(request)));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        assertThat(world.owner
                        .get(path)
                        .json()
                        .at("/endUserContext/systemLabels")
                        .toString())
                .isEqualTo("[\"Default\",\"Sent\"]");
        String opened = """
                {"type": "TransmissionOpened", "performedBy": {"actorType": "ServiceOwner"}, "transmissionId": "%s"}""";
        assertThat(world.owner
                        .post(path + "/activities", opened.formatted(request))
                        .status())
                .isEqualTo(201);
        assertThat(world.owner.get(path).json().get("hasUnopenedContent").asBoolean())
                .isFalse();
        Response unknown = world.owner.post(path + "/activities", opened.formatted(UUID.randomUUID()));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.json().get("errors").propertyNames()).containsExactly("transmissionId");
    }

    @Test
    void relatesNoTransmissionToItself() {
        String path = world.created(document(""));
        String id = ids.next().toString();
        Response refused = world.owner.post(
                path + "/transmissions",
                transmission("Alert", ", \"id\": \"%1$s\", \"relatedTransmissionId\": \"%1$s\"".formatted(id)));
        assertThat(refused.status()).as(refused.body()).isEqualTo(400);
        assertThat(refused.json().get("errors").propertyNames()).containsExactly("relatedTransmissionId");
    }

    @Test
    void tellsKeysApartByLetterCase() {
        String keys = "%s, %s"
                .formatted(
                        transmission("Alert", ", \"idempotentKey\": \"key\""),
                        transmission("Alert", ", \"idempotentKey\": \"KEY\""));
        world.created(document(", \"transmissions\": [%s]".formatted(keys)));
        Response twice = world.owner.post(
                WriteWorld.DIALOGS, document(", \"transmissions\": [%s]".formatted(keys.replace("KEY", "key"))));
        assertThat(twice.status()).as(twice.body()).isEqualTo(400);
    }

    @Test
    void answersARepeatWithTheFirst() {
        String path = world.created(document(""));
        String keyed = transmission("Alert", ", \"idempotentKey\": \"key\"");
        String first = world.owner.post(path + "/transmissions", keyed).json().asString();
        String after = world.owner.get(path).body();
        Response repeated = world.owner.post(path + "/transmissions", keyed);
        assertThat(repeated.status()).isEqualTo(409);
        assertThat(repeated.code()).isEqualTo("duplicate-key");
        assertThat(repeated.json().get("transmissionId").asString()).isEqualTo(first);
        Response sameId =
                world.owner.post(path + "/transmissions", transmission("Alert", ", \"id\": \"%s\"".formatted(first)));
        assertThat(sameId.code()).isEqualTo("duplicate-id");
        assertThat(sameId.json().get("transmissionId").asString()).isEqualTo(first);
        assertThat(world.owner.get(path).body()).isEqualTo(after);
        assertThat(world.owner
                        .post(world.created(document("")) + "/transmissions", keyed)
                        .status())
                .isEqualTo(201);

        String known = activity(", \"id\": \"%s\"".formatted(ids.next()));
        String done = world.owner.post(path + "/activities", known).json().asString();
        Response again = world.owner.post(path + "/activities", known);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.code()).isEqualTo("duplicate-id");
        assertThat(again.json().get("activityId").asString()).isEqualTo(done);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            transmissions | 400 | {"type": "Alert", "content": {}, "sender": {"actorType": "ServiceOwner", "actorName": "x"}} | content.title sender.actorName
            transmissions | 400 | {"type": "Unheard", "sentAt": 1} | content sender sentAt type
            transmissions | 400 | [] | $
            activities    | 400 | {"type": "Information", "performedBy": {"actorType": "ServiceOwner"}} | description
            activities    | 400 | {"id": "x"} | id performedBy type
            """)
    void saysWhatIsWrongAndWhere(String what, int status, String body, String paths) {
        String path = world.created(document(""));
        Response refused = world.owner.post(path + "/" + what, body);
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.json().get("errors").propertyNames()).containsExactlyInAnyOrder(paths.split(" ", -1));
    }

    @Test
    void knowsWhoseDialogItIsAndWhetherItHasChanged() {
        String path = world.created(document(""));
        for (String what : List.of("/transmissions", "/activities")) {
            String body = what.equals("/activities") ? activity("") : transmission("Alert", "");
            assertThat(world.other.post(path + what, body).code()).isEqualTo("dialog-not-found");
            Response mismatch = world.owner
                    .with("If-Match", "\"" + UUID.randomUUID() + "\"")
                    .post(path + what, body);
            assertThat(mismatch.status()).isEqualTo(412);
            String revision = mismatch.json().get("revision").asString();
            assertThat(world.owner
                            .with("If-Match", revision)
                            .post(path + what, body)
                            .status())
                    .isEqualTo(201);
            assertThat(world.admin.post(path + what, body).status()).isEqualTo(201);
        }
        String theirs = ", \"authorizationAttribute\": \"%s\"";
        assertThat(world.owner
                        .post(path + "/transmissions", transmission("Alert", theirs.formatted(WriteWorld.THEIRS)))
                        .code())
                .isEqualTo("another-owners-resource");
        Response unheard = world.owner.post(
                path + "/transmissions", transmission("Alert", theirs.formatted("urn:altinn:resource:unheard-of")));
        assertThat(unheard.json().get("errors").propertyNames()).containsExactly("authorizationAttribute");
        world.owner.delete(path);
        assertThat(world.owner.post(path + "/activities", activity("")).code()).isEqualTo("dialog-deleted");
        assertThat(world.owner
                        .post(path + "/transmissions", transmission("Alert", ""))
                        .status())
                .isEqualTo(410);
    }

    @RepeatedTest(3)
    void countsEveryPartThatIsAddedAtOnce() {
        String path = world.created(document(""));
        List<Callable<Response>> calls = IntStream.range(0, 6)
                .<Callable<Response>>mapToObj(i -> () -> i % 2 == 0
                        ? world.owner.post(path + "/transmissions", transmission("Alert", ""))
                        : world.owner.post(path + "/activities", activity("")))
                .toList();
        assertThat(WriteWorld.atOnce(calls)).allMatch(response -> response.status() == 201);
        assertThat(world.stored("SELECT position FROM transmission WHERE dialog_id = ? ORDER BY 1", path))
                .containsExactly("0", "1", "2");
        assertThat(world.owner.get(path).json().get("activities").size()).isEqualTo(3);
    }

    @RepeatedTest(3)
    void letsOneTransmissionWinAKey() {
        String path = world.created(document(""));
        Callable<Response> call = () ->
                world.owner.post(path + "/transmissions", transmission("Alert", ", \"idempotentKey\": \"raced\""));
        List<Response> responses = WriteWorld.atOnce(Collections.nCopies(6, call));
        assertThat(responses).filteredOn(response -> response.status() == 201).hasSize(1);
        assertThat(responses)
                .filteredOn(response -> response.code().equals("duplicate-key"))
                .hasSize(5);
    }
}
