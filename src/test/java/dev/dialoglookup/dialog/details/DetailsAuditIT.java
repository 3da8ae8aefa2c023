package dev.dialoglookup.dialog.details;

import static dev.dialoglookup.dialog.details.DetailsWorld.HIGH_RESOURCE;
import static dev.dialoglookup.dialog.details.DetailsWorld.OWNERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Whatever an owner opens or labels for a user is on record, and undone where it cannot be. */
@IntegrationTest
class DetailsAuditIT {

    private static final String LABELS = "/endusercontext/systemlabels";
    private static final String ARCHIVE = "{\"addLabels\": [\"Archive\"]}";

    private final DetailsWorld world;
    private final RealDatabase database;

    DetailsAuditIT(Api api, Tokens tokens, RealDatabase database) {
        this.world = new DetailsWorld(api, tokens);
        this.database = database;
    }

    @Test
    void recordsEveryLookAndLabel() {
        Person reader = world.reader();
        String id = world.dialog(RESOURCE, "");
        String high = world.dialog(HIGH_RESOURCE, "");
        Api acting = world.ownerFor(reader);
        String tag = acting.get(OWNERS + id).header("ETag");
        assertThat(acting.with("If-None-Match", tag).get(OWNERS + id).status()).isEqualTo(304);
        acting.get(OWNERS + id + "?markAsSeen=false");
        acting.get(OWNERS + high + "?endUserAuthenticationLevel=3");
        acting.put(OWNERS + id + LABELS, ARCHIVE);
        acting.get("/api/v1/serviceowner/parties?party=" + world.party.urn());
        assertThat(records(reader).stream()
                        .map(one -> "%s %d %s %s"
                                .formatted(
                                        one.path("operation").asString(),
                                        one.path("status").asInt(),
                                        one.path("dialogIds"),
                                        one.path("resultCount"))))
                .containsExactly(
                        "Parties 200  1",
                        "Labels 204 [\"%s\"] ".formatted(id),
                        "Details 403 [\"%s\"] ".formatted(high),
                        "Details 200 [\"%s\"] ".formatted(id),
                        "Details 304 [\"%s\"] ".formatted(id),
                        "Details 200 [\"%s\"] ".formatted(id));
    }

    @Test
    void recordsWhoWasNotLetInAndLeavesNoTraceOfIt() {
        Person stranger = world.person();
        String id = world.dialog(RESOURCE, "");
        world.ownerFor(stranger).get(OWNERS + id);
        world.ownerFor(stranger).put(OWNERS + id + LABELS, ARCHIVE);
        assertThat(records(stranger))
                .extracting(one ->
                        one.path("operation").asString() + one.path("status").asInt())
                .containsExactly("Labels403", "Details404");
        JsonNode dialog = world.owner.get(OWNERS + id).json();
        assertThat(dialog.path("seenSinceLastUpdate").size()).isZero();
        assertThat(dialog.at("/endUserContext/systemLabels")).hasToString("[\"Default\"]");
    }

    @Test
    void undoesWhatCannotBeRecorded() {
        Person reader = world.reader();
        String id = world.dialog(RESOURCE, "");
        database.execute("ALTER TABLE audit_record RENAME TO audit_record_elsewhere");
        try {
            for (Response answer : List.of(
                    world.ownerFor(reader).get(OWNERS + id),
                    world.ownerFor(reader).put(OWNERS + id + LABELS, ARCHIVE))) {
                assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                assertThat(answer.header("ETag")).isEmpty();
            }
        } finally {
            database.execute("ALTER TABLE audit_record_elsewhere RENAME TO audit_record");
        }
        JsonNode dialog = world.owner.get(OWNERS + id).json();
        assertThat(dialog.path("seenSinceLastUpdate").size()).isZero();
        assertThat(dialog.path("isContentSeen").asBoolean()).isFalse();
        assertThat(dialog.at("/endUserContext/systemLabels")).hasToString("[\"Default\"]");
    }

    private List<JsonNode> records(Person subject) {
        return world.owner
                .get("/api/v1/serviceowner/impersonations?limit=100")
                .json()
                .path("items")
                .valueStream()
                .filter(one -> one.path("subject").asString().equals(subject.urn()))
                .toList();
    }
}
