package dev.dialoglookup.dialog;

import static dev.dialoglookup.dialog.WriteWorld.document;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.document.Mutations;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

@IntegrationTest
class PatchDialogIT {

    private static final String STORED = "SELECT document FROM dialog_document WHERE dialog_id = ?";

    private final WriteWorld world;

    PatchDialogIT(Api api, Tokens tokens, RealDatabase database) {
        this.world = new WriteWorld(api, tokens, database);
    }

    /** A dialog with every member; gives its path. */
    private String whole() {
        ObjectNode whole = Mutations.document();
        whole.put("serviceResource", WriteWorld.MINE).put("party", WriteWorld.PARTY.urn());
        whole.put("visibleFrom", "2098-01-01T00:00:00Z");
        whole.remove(List.of("id", "idempotentKey"));
        return world.created(whole.toString());
    }

    private ObjectNode stored(String path) {
        return (ObjectNode) world.storedJson(STORED, path).get(0);
    }

    private static String operation(String op, String pointer, String value) {
        return "[{\"op\": \"%s\", \"path\": \"%s\", \"value\": %s}]".formatted(op, pointer, value);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            /progress                                       | 99
            /status                                         | "Completed"
            /extendedStatus                                 | "other"
            /externalReference                              | "other"
            /process                                        | "urn:other"
            /precedingProcess                               | "urn:other"
            /dueAt                                          | "2099-01-01T00:00:00Z"
            /expiresAt                                      | "2099-09-01T00:00:00Z"
            /visibleFrom                                    | "2097-01-01T00:00:00Z"
            /isApiOnly                                      | true
            /searchTags/0/value                             | "other"
            /searchTags                                     | [{"value": "only"}]
            /content/title/value/0/value                    | "Annen"
            /content/nonSensitiveTitle/value/0/value        | "Annen"
            /content/summary/value/0/value                  | "Annen"
            /content/nonSensitiveSummary/value/0/value      | "Annen"
            /content/senderName/value/0/value               | "Annen"
            /content/additionalInfo/value/0/value           | "Annen"
            /content/additionalInfo/mediaType               | "text/plain"
            /content/extendedStatus/value/0/value           | "Annen"
            /content/mainContentReference/value/0/value     | "https://example.com/other"
            /attachments/0/name                             | "other.pdf"
            /attachments/0/displayName/0/value              | "Annen"
            /attachments/0/urls/0/url                       | "https://example.com/other"
            /attachments/0/urls/0/mediaType                 | "text/plain"
            /attachments/0/urls/0/consumerType              | "Api"
            /attachments/0/expiresAt                        | "2099-02-01T00:00:00Z"
            /attachments/0/id                               | "01980000-0000-7000-8000-0000000000ff"
            /guiActions/0/action                            | "sign"
            /guiActions/0/authorizationAttribute            | "urn:altinn:task:2"
            /guiActions/0/url                               | "https://example.com/other"
            /guiActions/0/priority                          | "Tertiary"
            /guiActions/0/httpMethod                        | "GET"
            /guiActions/0/isDeleteDialogAction              | false
            /guiActions/0/title/0/value                     | "Annen"
            /guiActions/0/prompt/0/value                    | "Annen"
            /apiActions/0/action                            | "write"
            /apiActions/0/name                              | "other"
            /apiActions/0/endpoints/0/url                   | "https://example.com/other"
            /apiActions/0/endpoints/0/httpMethod            | "POST"
            /apiActions/0/endpoints/0/version               | "2"
            /apiActions/0/endpoints/0/documentationUrl      | "https://example.com/other"
            /apiActions/0/endpoints/0/requestSchema         | "https://example.com/other"
            /apiActions/0/endpoints/0/responseSchema        | "https://example.com/other"
            /apiActions/0/endpoints/0/deprecated            | false
            /apiActions/0/endpoints/0/sunsetAt              | "2099-02-01T00:00:00Z"
            """)
    void replacesOneMemberAndNothingElse(String pointer, String value) {
        String path = whole();
        ObjectNode before = stored(path);
        Response answer = world.owner.patch(path, operation("replace", pointer, value));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(answer.header("ETag"))
                .isEqualTo(world.stored("SELECT '\"' || revision || '\"' FROM dialog WHERE id = ?", path)
                        .getFirst());
        assertThat(stored(path)).isEqualTo(Mutations.set(before, pointer, value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/progress",
                "/extendedStatus",
                "/externalReference",
                "/process",
                "/precedingProcess",
                "/dueAt",
                "/expiresAt",
                "/content/summary",
                "/content/mainContentReference",
                "/attachments/0/expiresAt",
                "/guiActions/0/httpMethod"
            })
    void removesOneMemberAndNothingElse(String pointer) {
        String path = whole();
        ObjectNode before = stored(path);
        Response answer = world.owner.patch(path, "[{\"op\": \"remove\", \"path\": \"%s\"}]".formatted(pointer));
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        assertThat(stored(path)).isEqualTo(Mutations.set(before, pointer, null));
    }

    @Test
    void takesEverySortOfStepUnderBothMediaTypes() {
        String path = whole();
        Api owner = world.owner.with("Content-Type", "application/json-patch+json");
        Response answer = owner.patch(path, """
                [{"op": "test", "path": "/progress", "value": 40, "comment": "ignored"},
                 {"op": "ADD", "path": "/searchTags/0", "value": {"value": "first"}},
                 {"op": "add", "path": "/searchTags/-", "value": {"value": "last"}},
                 {"op": "copy", "from": "/content/title", "path": "/content/senderName"},
                 {"op": "move", "from": "/content/summary", "path": "/content/nonSensitiveSummary"},
                 {"op": "move", "from": "/process", "path": "/precedingProcess"},
                 {"op": "replace", "path": "/externalReference", "value": null},
                 {"op": "remove", "path": "/attachments/0"}]""");
        assertThat(answer.status()).as(answer.body()).isEqualTo(204);
        ObjectNode now = stored(path);
        assertThat(now.at("/searchTags")
                        .valueStream()
                        .map(tag -> tag.get("value").asString()))
                .containsExactly("first", "garage", "house", "last");
        assertThat(now.at("/content/senderName")).isEqualTo(now.at("/content/title"));
        assertThat(now.at("/content").has("summary")).isFalse();
        assertThat(now.get("precedingProcess").asString()).isEqualTo("urn:process:1");
        assertThat(now.has("process") || now.has("externalReference")).isFalse();
        assertThat(now.get("attachments").isEmpty()).isTrue();
        assertThat(owner.with("Content-Type", "application/merge-patch+json")
                        .patch(path, "{}")
                        .status())
                .isEqualTo(415);
        assertThat(owner.post(WriteWorld.DIALOGS, document("")).status()).isEqualTo(415);
    }

    @Test
    void appendsToWhatHappened() {
        String path = whole();
        String transmission = """
                {"type": "Submission", "idempotentKey": "by-patch", "sender": {"actorType": "ServiceOwner"},
                 "content": {"title": {"value": [{"value": "A", "languageCode": "nb"}]}}}""";
        String activity = """
                {"type": "FormSaved", "performedBy": {"actorType": "ServiceOwner"}}""";
        String both =
                "[{\"op\": \"add\", \"path\": \"/transmissions/-\", \"value\": %s}, {\"op\": \"add\", \"path\": \"/activities/-\", \"value\": %s}]"
                        .formatted(transmission, activity);
        assertThat(world.owner.patch(path, both).status()).isEqualTo(204);
        JsonNode now = world.owner.get(path).json();
        assertThat(now.get("transmissions").size()).isEqualTo(3);
        assertThat(now.at("/activities/2/type").asString()).isEqualTo("FormSaved");
        assertThat(world.owner.patch(path, both).code()).isEqualTo("duplicate-key");
        Response removal = world.owner.patch(path, "[{\"op\": \"remove\", \"path\": \"/transmissions/0\"}]");
        assertThat(removal.json().get("errors").propertyNames()).containsExactly("[0].path");
        assertThat(world.owner.get(path).body()).isEqualTo(now.toString());
    }

    @Test
    void changesLabels() {
        String path = whole();
        world.owner.post(path + "/context/labels", WriteWorld.label("third"));
        world.owner.patch(path, "[{\"op\": \"remove\", \"path\": \"/serviceOwnerContext/serviceOwnerLabels/0\"}]");
        assertThat(labels(path)).containsExactly("second", "third");
        world.owner.patch(
                path, operation("add", "/serviceOwnerContext/serviceOwnerLabels/-", "{\"value\": \"Fourth\"}"));
        assertThat(labels(path)).containsExactly("fourth", "second", "third");
        world.owner.patch(path, "[{\"op\": \"remove\", \"path\": \"/serviceOwnerContext\"}]");
        assertThat(labels(path)).isEmpty();
    }

    private Stream<String> labels(String path) {
        return world.owner
                .get(path + "/context/labels")
                .json()
                .valueStream()
                .map(label -> label.get("value").asString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            400 | {}                                                                            | $
            400 | []]                                                                           | $
            400 | [5]                                                                           | [0]
            400 | [null]                                                                        | [0]
            400 | [{"op": "erase", "path": "/progress"}]                                        | [0].op
            400 | [{"path": "/progress"}]                                                       | [0].op
            400 | [{"op": "remove"}]                                                            | [0].path
            400 | [{"op": "remove", "path": "progress"}]                                        | [0].path
            400 | [{"op": "remove", "path": "/a~2"}]                                            | [0].path
            400 | [{"op": "add", "path": "/progress"}]                                          | [0].value
            400 | [{"op": "copy", "path": "/progress"}]                                         | [0].from
            400 | [{"op": "replace", "path": "/progress", "value": 101}]                        | progress
            400 | [{"op": "replace", "path": "/content/title/value/0/value", "value": " "}]     | content.title.value[0].value
            400 | [{"op": "add", "path": "/titel", "value": 1}]                                 | titel
            400 | [{"op": "remove", "path": "/content/title"}]                                  | content.title
            422 | [{"op": "replace", "path": "", "value": 5}]                                   | [0].path
            422 | [{"op": "replace", "path": "", "value": []}]                                  | $
            422 | [{"op": "remove", "path": ""}]                                                | [0].path
            422 | [{"op": "replace", "path": "/missing", "value": 1}]                           | [0].path
            422 | [{"op": "remove", "path": "/missing"}]                                        | [0].path
            422 | [{"op": "remove", "path": "/progress/deeper"}]                                | [0].path
            422 | [{"op": "add", "path": "/missing/deeper", "value": 1}]                        | [0].path
            422 | [{"op": "add", "path": "/searchTags/9", "value": 1}]                          | [0].path
            422 | [{"op": "add", "path": "/searchTags/99999999999", "value": 1}]                | [0].path
            422 | [{"op": "replace", "path": "/searchTags/-", "value": 1}]                      | [0].path
            422 | [{"op": "move", "from": "/missing", "path": "/progress"}]                     | [0].path
            422 | [{"op": "move", "from": "/content", "path": "/content/title"}]                | [0].path
            422 | [{"op": "test", "path": "/progress", "value": 41}]                            | [0].path
            422 | [{"op": "test", "path": "/missing", "value": null}]                           | [0].path
            422 | [{"op": "replace", "path": "/progress", "value": 1}, {"op": "test", "path": "/progress", "value": 40}] | [1].path
            422 | [{"op": "replace", "path": "/party", "value": "x"}]                           | [0].path
            422 | [{"op": "remove", "path": "/id"}]                                             | [0].path
            422 | [{"op": "add", "path": "/idempotentKey", "value": "abc"}]                     | [0].path
            422 | [{"op": "move", "from": "/serviceResource", "path": "/externalReference"}]    | [0].path
            422 | [{"op": "add", "path": "/systemLabel", "value": "Bin"}]                       | [0].path
            422 | [{"op": "add", "path": "/createdAt", "value": "2020-01-01T00:00:00Z"}]        | [0].path
            422 | [{"op": "replace", "path": "/dueAt", "value": "2001-01-01T00:00:00Z"}, {"op": "remove", "path": "/visibleFrom"}] | dueAt
            """)
    void saysWhatDoesNotFitAndWhereAndChangesNothing(int status, String patch, String path) {
        String dialog = whole();
        String before = world.owner.get(dialog).body();
        Response refused = world.owner.patch(dialog, patch);
        assertThat(refused.status()).as(refused.body()).isEqualTo(status);
        assertThat(refused.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(refused.json().get("errors").propertyNames()).containsExactly(path);
        assertThat(refused.body()).doesNotContainIgnoringCase("jakarta", "exception");
        assertThat(world.owner.get(dialog).body()).isEqualTo(before);
    }

    @Test
    void replacesTheWholeDocumentAsPutWould() {
        String path = world.created(document(""));
        assertThat(world.owner
                        .patch(path, operation("replace", "", document(", \"progress\": 3")))
                        .status())
                .isEqualTo(204);
        Response refused = world.owner.patch(
                path, operation("replace", "", document("").replace(WriteWorld.MINE, WriteWorld.THEIRS)));
        assertThat(refused.json().get("errors").propertyNames()).containsExactly("serviceResource");
        assertThat(world.owner.get(path).json().get("progress").asInt()).isEqualTo(3);
    }

    @Test
    void keepsTheRevisionWhereNothingChanges() {
        String path = whole();
        String before = world.owner.get(path).body();
        Response tested = world.owner.patch(path, operation("test", "/status", "\"InProgress\""));
        assertThat(tested.status()).isEqualTo(204);
        assertThat(world.owner.patch(path, "[]").status()).isEqualTo(204);
        assertThat(world.owner.get(path).body()).isEqualTo(before);
    }

    @Test
    void knowsWhoseDialogItIsAndWhetherItHasChanged() {
        String path = whole();
        String patch = operation("replace", "/progress", "1");
        assertThat(world.other.patch(path, patch).code()).isEqualTo("dialog-not-found");
        assertThat(world.admin.patch(path, patch).status()).isEqualTo(204);
        assertThat(world.owner
                        .with("If-Match", "\"" + UUID.randomUUID() + "\"")
                        .patch(path, patch)
                        .status())
                .isEqualTo(412);
        Response theirs = world.owner.patch(
                path, operation("add", "/apiActions/0/authorizationAttribute", "\"" + WriteWorld.THEIRS + "\""));
        assertThat(theirs.code()).isEqualTo("another-owners-resource");
        world.owner.delete(path);
        assertThat(world.owner.patch(path, patch).status()).isEqualTo(410);
    }

    /** Steps that copy what they copied must not make the service run out of memory or stack. */
    @Test
    void boundsWhatStepsMultiply() {
        String path = world.created(document(""));
        String doubling = IntStream.range(0, 60)
                .mapToObj("{\"op\": \"copy\", \"from\": \"/content\", \"path\": \"/content/x%d\"}"::formatted)
                .toList()
                .toString();
        assertThat(world.owner.patch(path, doubling).status()).isEqualTo(413);
        String deepening = IntStream.range(0, 900)
                .mapToObj(_ -> "{\"op\": \"move\", \"from\": \"/content\", \"path\": \"/x\"}, "
                        + "{\"op\": \"add\", \"path\": \"/content\", \"value\": {}}, "
                        + "{\"op\": \"move\", \"from\": \"/x\", \"path\": \"/content/x\"}")
                .limit(300)
                .toList()
                .toString();
        assertThat(world.owner.patch(path, deepening).status()).isEqualTo(422);
        String many = IntStream.rangeClosed(0, 1_000)
                .mapToObj("{\"op\": \"add\", \"path\": \"/progress\", \"value\": %d}"::formatted)
                .toList()
                .toString();
        assertThat(world.owner.patch(path, many).json().get("errors").propertyNames())
                .containsExactly("$");
    }

    /** Read, applied and written under one lock: of patches at once none is lost. */
    @RepeatedTest(3)
    void losesNoPatch() {
        String path = world.created(document(""));
        List<Callable<Response>> calls = IntStream.range(0, 6)
                .<Callable<Response>>mapToObj(i -> () -> world.owner.patch(
                        path, operation("add", "/searchTags/-", "{\"value\": \"tag-%d\"}".formatted(i))))
                .toList();
        assertThat(WriteWorld.atOnce(calls)).allMatch(response -> response.status() == 204);
        assertThat(JsonMapper.shared()
                        .readTree(world.owner.get(path).body())
                        .get("searchTags")
                        .size())
                .isEqualTo(6);
    }
}
