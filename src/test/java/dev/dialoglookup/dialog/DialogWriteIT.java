package dev.dialoglookup.dialog;

import static dev.dialoglookup.dialog.WriteWorld.DIALOGS;
import static dev.dialoglookup.dialog.WriteWorld.document;
import static dev.dialoglookup.dialog.WriteWorld.labelled;
import static dev.dialoglookup.dialog.WriteWorld.newCorrespondence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.document.Mutations;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@IntegrationTest
class DialogWriteIT {

    private final WriteWorld world;
    private final MovableClock clock;
    private final TimeOrderedIds ids = new TimeOrderedIds(Clock.systemUTC());

    DialogWriteIT(Api api, Tokens tokens, RealDatabase database, MovableClock clock) {
        this.clock = clock;
        this.world = new WriteWorld(api, tokens, database);
    }

    @Test
    void answersACreationWithIdLocationAndETag() {
        UUID id = ids.next();
        Response created = world.owner.post(DIALOGS, document(", \"id\": \"%s\"".formatted(id)));
        assertThat(created.status()).isEqualTo(201);
        assertThat(created.json().asString()).isEqualTo(id.toString());
        assertThat(created.header("Location")).isEqualTo(DIALOGS + "/" + id);
        assertThat(created.header("ETag")).matches("\"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}\"");
    }

    @Test
    void storesTheWholeDocument() {
        ObjectNode document = Mutations.document();
        document.put("serviceResource", WriteWorld.MINE);
        document.put("id", ids.next().toString());
        document.put("idempotentKey", "whole-document");
        String path = world.created(document.toString());

        ObjectNode stored =
                (ObjectNode) world.storedJson("SELECT document FROM dialog_document WHERE dialog_id = ?", path)
                        .get(0);
        JsonNode transmissions =
                world.storedJson("SELECT document FROM transmission WHERE dialog_id = ? ORDER BY position", path);
        JsonNode activities =
                world.storedJson("SELECT document FROM activity WHERE dialog_id = ? ORDER BY position", path);
        assertThat(stored.withArray("transmissions").isEmpty()).isTrue();
        assertThat(stored.withArray("activities").isEmpty()).isTrue();
        stored.set("transmissions", transmissions);
        stored.set("activities", activities);
        assertContains(stored, document, "$");
        assertThat(stored.at("/apiActions/0/id").asString()).hasSize(36);
        assertThat(activities.at("/1/createdAt").asString()).isNotEmpty();
        assertThat(world.stored("SELECT title FROM dialog_item WHERE dialog_id = ?", path))
                .containsExactly(
                        "[{\"value\": \"Title\", \"languageCode\": \"en\"}, {\"value\": \"Tittel\", \"languageCode\": \"nb\"}]");
        assertThat(world.stored(
                        "SELECT (status, labels, canonical_kind, due_at, visible_from, deleted_at) FROM dialog WHERE id = ?",
                        path))
                .containsExactly("(2,17,3,\"2099-01-02 00:00:00+00\",-infinity,infinity)");
    }

    /** Everything that was given is there; what we add does not matter. */
    private static void assertContains(JsonNode stored, JsonNode given, String path) {
        if (given.isValueNode()) {
            assertThat(stored).as(path).isEqualTo(given);
        }
        given.properties()
                .forEach(entry ->
                        assertContains(stored.path(entry.getKey()), entry.getValue(), path + "." + entry.getKey()));
        if (given instanceof ArrayNode elements) {
            assertThat(stored.size()).as(path).isEqualTo(elements.size());
            for (int i = 0; i < elements.size(); i++) {
                assertContains(stored.get(i), elements.get(i), path + "[" + i + "]");
            }
        }
    }

    @Test
    void derivesReferencesFromLabels() {
        String instance = "4242/" + UUID.randomUUID();
        String path = world.created(document("""
                , "serviceOwnerContext": {"serviceOwnerLabels": [{"value": "urn:altinn:integration:storage:%s"},
                {"value": "URN:altinn:instance-id:%1$s"}, {"value": "%2$s"}, {"value": "plain"}]}""".formatted(instance, newCorrespondence())));
        assertThat(world.stored(
                        "SELECT kind || ' ' || ref_number || ' ' || live FROM instance_ref WHERE dialog_id = ? ORDER BY kind",
                        path))
                .containsExactly("1 4242 true", "2 0 true");
        assertThat(world.stored("SELECT canonical_number || '/' || canonical_uuid FROM dialog WHERE id = ?", path))
                .containsExactly(instance);
    }

    @Test
    void reportsAllErrorsOfTheDocumentAndThenAllThatContradict() {
        String wrongTwice = document(", \"progress\": 101, \"titel\": 1, \"dueAt\": \"2001-01-01T00:00:00Z\"");
        Response malformed = world.owner.post(DIALOGS, wrongTwice);
        assertThat(malformed.status()).isEqualTo(400);
        assertThat(malformed.code()).isEqualTo("invalid-body");
        assertThat(malformed.json().get("errors").propertyNames()).containsExactlyInAnyOrder("progress", "titel");

        Response refused = world.owner.post(DIALOGS, document("""
                , "dueAt": "2001-01-02T00:00:00Z", "expiresAt": "2001-01-03T00:00:00Z", "visibleFrom": "2001-01-01T00:00:00Z",
                "createdAt": "2099-01-01T00:00:00Z", "updatedAt": "2099-01-01T00:00:00Z",
                "guiActions": [{"action": "a", "url": "https://a.no", "priority": "Primary",
                                "title": [{"value": "A", "languageCode": "nb"}],
                                "authorizationAttribute": "urn:altinn:resource:unheard-of"}]"""));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").propertyNames())
                .containsExactlyInAnyOrder(
                        "dueAt",
                        "expiresAt",
                        "visibleFrom",
                        "createdAt",
                        "updatedAt",
                        "guiActions[0].authorizationAttribute");
    }

    @Test
    void refusesTransmissionIdsThatNameNothing() {
        Response refused = world.owner.post(DIALOGS, document("""
                , "transmissions": [{"type": "Alert", "sender": {"actorType": "ServiceOwner"}, "relatedTransmissionId": "%s",
                                     "content": {"title": {"value": [{"value": "A", "languageCode": "nb"}]}}}],
                "activities": [{"type": "TransmissionOpened", "transmissionId": "%s",
                                "performedBy": {"actorType": "ServiceOwner"}}]""".formatted(ids.next(), ids.next())));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").propertyNames())
                .containsExactlyInAnyOrder("transmissions[0].relatedTransmissionId", "activities[0].transmissionId");
    }

    @Test
    void knowsWhoseResourcesAre() {
        String theirs = document("").replace(WriteWorld.MINE, WriteWorld.THEIRS);
        String unknown = document("").replace(WriteWorld.MINE, "urn:altinn:resource:unheard-of");
        assertThat(world.owner.post(DIALOGS, theirs).code()).isEqualTo("another-owners-resource");
        assertThat(world.owner.post(DIALOGS, unknown).json().get("errors").propertyNames())
                .containsExactly("serviceResource");
        assertThat(world.admin.post(DIALOGS, document("")).status()).isEqualTo(201);
        assertThat(world.owner
                        .post(DIALOGS, document("""
                , "apiActions": [{"action": "a", "authorizationAttribute": "%s",
                                  "endpoints": [{"url": "https://a.no", "httpMethod": "GET"}]}]""".formatted(WriteWorld.THEIRS)))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void answersARepeatWithTheFirstDialog() {
        String once = document(", \"idempotentKey\": \"once\", \"id\": \"%s\"".formatted(ids.next()));
        Response first = world.owner.post(DIALOGS, once);
        Response second = world.owner.post(DIALOGS, once);
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("duplicate-key");
        assertThat(second.json().get("dialogId")).isEqualTo(first.json());
        Response sameId = world.owner.post(DIALOGS, once.replace("once", "twice"));
        assertThat(sameId.code()).isEqualTo("duplicate-id");
        assertThat(world.other
                        .post(
                                DIALOGS,
                                document(", \"idempotentKey\": \"once\"").replace(WriteWorld.MINE, WriteWorld.THEIRS))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void deletesRestoresAndPurges() {
        String reference = newCorrespondence();
        String path = world.created(labelled(reference));
        String live = "SELECT live FROM instance_ref WHERE dialog_id = ?";
        Response deleted = world.owner.delete(path);
        assertThat(deleted.status()).isEqualTo(204);
        assertThat(world.stored(live, path)).containsExactly("f");
        assertThat(world.owner.delete(path).header("ETag")).isEqualTo(deleted.header("ETag"));

        Response restored = world.owner.post(path + "/actions/restore");
        assertThat(restored.status()).isEqualTo(204);
        assertThat(restored.header("ETag")).isNotEqualTo(deleted.header("ETag"));
        assertThat(world.stored(live, path)).containsExactly("t");
        assertThat(world.stored("SELECT deleted_at FROM dialog WHERE id = ?", path))
                .containsExactly("infinity");
        assertThat(world.stored("SELECT updated_at > content_updated_at FROM dialog WHERE id = ?", path))
                .containsExactly("t");

        assertThat(world.owner.post(path + "/actions/purge").status()).isEqualTo(204);
        assertThat(world.stored(live, path)).isEmpty();
        assertThat(world.stored("SELECT document FROM dialog_document WHERE dialog_id = ?", path))
                .isEmpty();
        assertThat(world.owner.post(path + "/actions/purge").code()).isEqualTo("dialog-not-found");
        world.created(labelled(reference));
    }

    @Test
    void keepsOneLiveDialogPerReference() {
        String reference = newCorrespondence();
        String first = world.created(labelled(reference));
        Response second = world.owner.post(DIALOGS, labelled(reference));
        assertThat(second.status()).isEqualTo(409);
        assertThat(second.code()).isEqualTo("reference-taken");
        assertThat(second.json().get("instanceRef").asString()).isEqualTo(reference);

        world.owner.delete(first);
        String third = world.created(labelled(reference));
        assertThat(world.owner.post(first + "/actions/restore").code()).isEqualTo("reference-taken");
        assertThat(world.other
                        .post(DIALOGS, labelled(reference).replace(WriteWorld.MINE, WriteWorld.THEIRS))
                        .status())
                .isEqualTo(201);
        world.owner.delete(third);
        assertThat(world.owner.post(first + "/actions/restore").status()).isEqualTo(204);
    }

    @Test
    void honoursIfMatchQuotedAndBare() {
        Response created = world.owner.post(DIALOGS, document(""));
        String path = created.header("Location");
        String tag = created.header("ETag");
        Response refused = world.owner
                .with("If-Match", "\"%s\"".formatted(UUID.randomUUID()))
                .delete(path);
        assertThat(refused.status()).isEqualTo(412);
        assertThat(refused.code()).isEqualTo("precondition-failed");
        Response deleted = world.owner.with("If-Match", tag).delete(path);
        assertThat(deleted.status()).isEqualTo(204);
        Api bare = world.owner.with("If-Match", deleted.header("ETag").replace("\"", ""));
        assertThat(bare.post(path + "/actions/restore").status()).isEqualTo(204);
        assertThat(bare.post(path + "/actions/purge").status()).isEqualTo(412);
        assertThat(world.owner
                        .with("If-Match", "*")
                        .post(path + "/actions/purge")
                        .status())
                .isEqualTo(204);
    }

    @Test
    void hidesDialogsFromOtherOwnersButNotFromAdministrators() {
        String path = world.created(document(""));
        assertThat(world.other.delete(path).code()).isEqualTo("dialog-not-found");
        assertThat(world.other.post(path + "/actions/restore").status()).isEqualTo(404);
        assertThat(world.other.post(path + "/actions/purge").status()).isEqualTo(404);
        assertThat(world.admin.delete(path).status()).isEqualTo(204);
    }

    @Test
    void startsTheTimesWhenTheDialogBecomesVisible() {
        String times = "SELECT (created_at, updated_at, content_updated_at) FROM dialog WHERE id = ?";
        String later = world.created(
                document(", \"visibleFrom\": \"2098-01-01T00:00:00Z\", \"createdAt\": \"2020-01-01T00:00:00Z\""));
        String at = "\"2098-01-01 00:00:00+00\"";
        assertThat(world.stored(times, later)).containsExactly("(%s,%<s,%<s)".formatted(at));
        world.owner.delete(later);
        assertThat(world.stored(times, later)).containsExactly("(%s,%<s,%<s)".formatted(at));
        String earlier = world.created(document(
                ", \"createdAt\": \"2020-01-01T00:00:00.1234567Z\", \"updatedAt\": \"2021-01-01T01:00:00+01:00\""));
        assertThat(world.stored(times, earlier))
                .containsExactly(
                        "(\"2020-01-01 00:00:00.123456+00\",\"2021-01-01 00:00:00+00\",\"2021-01-01 00:00:00+00\")");
        String now = world.created(document(""));
        Instant stored = Instant.parse(world.stored("SELECT to_json(updated_at) #>> '{}' FROM dialog WHERE id = ?", now)
                .getFirst());
        assertThat(stored).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    /** Its answer was lost, and meanwhile a time that was ahead has passed. */
    @Test
    void tellsARepeatedCreationOfTheFirstOneHoweverLateItComes() {
        Instant soon = Instant.now().plus(Duration.ofMinutes(5));
        String document = document(", \"idempotentKey\": \"%s\", \"visibleFrom\": \"%s\", \"dueAt\": \"%s\""
                .formatted(UUID.randomUUID(), soon, soon));
        String path = world.created(document);
        clock.at(soon.plusSeconds(1), () -> {
            Response repeated = world.owner.post(DIALOGS, document);
            assertThat(repeated.code()).as(repeated.body()).isEqualTo("duplicate-key");
            assertThat(repeated.body()).contains(path.substring(path.lastIndexOf('/') + 1));
            // a key that nobody has used yet is told what is wrong
            Response first = world.owner.post(
                    DIALOGS,
                    document.replaceFirst("idempotentKey\": \"[^\"]+", "idempotentKey\": \"" + UUID.randomUUID()));
            assertThat(first.status()).as(first.body()).isEqualTo(422);
        });
    }
}
