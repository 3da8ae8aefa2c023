package dev.dialoglookup.dialog.details;

import static dev.dialoglookup.dialog.details.DetailsWorld.END_USERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.HIGH_RESOURCE;
import static dev.dialoglookup.dialog.details.DetailsWorld.OWNERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Labels that users, and owners for them, put on dialogs. */
@IntegrationTest
class SystemLabelIT {

    private static final String USERS = "/context/systemlabels";
    private static final String OWNERS_FOR_USERS = "/endusercontext/systemlabels";
    private static final String ARCHIVE = "{\"addLabels\": [\"archive\"], \"removeLabels\": []}";

    private final DetailsWorld world;

    SystemLabelIT(Api api, Tokens tokens) {
        this.world = new DetailsWorld(api, tokens);
    }

    @Test
    void movesADialogForEverybodyAndLeavesWhatItsOwnerSays() {
        Person reader = world.reader();
        String id = world.dialog(RESOURCE, "");
        JsonNode before = world.owner.get(OWNERS + id).json();
        Response labelled = world.as(reader, 3).put(END_USERS + id + USERS, ARCHIVE);
        assertThat(labelled.status()).isEqualTo(204);
        JsonNode after = world.owner.get(OWNERS + id).json();
        assertThat(after.at("/endUserContext/systemLabels")).hasToString("[\"Archive\"]");
        assertThat(labelled.header("ETag"))
                .isEqualTo(
                        "\"%s\"".formatted(after.at("/endUserContext/revision").asString()));
        assertThat(after.path("revision")).isEqualTo(before.path("revision"));
        assertThat(after.path("updatedAt")).isEqualTo(before.path("updatedAt"));
        assertThat(world.as(reader, 3).put(END_USERS + id + USERS, ARCHIVE).header("ETag"))
                .as("once more changes nothing")
                .isEqualTo(labelled.header("ETag"));
        assertThat(world.ownerFor(reader)
                        .put(OWNERS + id + OWNERS_FOR_USERS, "{\"removeLabels\": [\"Archive\"]}")
                        .status())
                .isEqualTo(204);
        assertThat(world.owner.get(OWNERS + id).json().at("/endUserContext/systemLabels"))
                .hasToString("[\"Default\"]");
    }

    @Test
    void honoursTheContextsRevision() {
        Person reader = world.reader();
        String id = world.dialog(RESOURCE, "");
        String first = world.as(reader, 3).put(END_USERS + id + USERS, ARCHIVE).header("ETag");
        String bin = "{\"addLabels\": [\"Bin\"]}";
        assertThat(world.as(reader, 3)
                        .with("If-Match", first)
                        .put(END_USERS + id + USERS, bin)
                        .status())
                .isEqualTo(204);
        Response late = world.as(reader, 3).with("If-Match", first).put(END_USERS + id + USERS, ARCHIVE);
        assertThat(late.status()).isEqualTo(412);
        assertThat(world.ownerFor(reader)
                        .with("If-Match", first)
                        .put(OWNERS + id + OWNERS_FOR_USERS, ARCHIVE)
                        .status())
                .isEqualTo(412);
        assertThat(world.owner.get(OWNERS + id).json().at("/endUserContext/systemLabels"))
                .hasToString("[\"Bin\"]");
    }

    @Test
    void refusesWhoIsNotLetIn() {
        String id = world.dialog(RESOURCE, "");
        Person stranger = world.person();
        Person reader = world.reader();
        assertThat(world.as(stranger, 4).put(END_USERS + id + USERS, ARCHIVE).code())
                .isEqualTo("access-denied");
        assertThat(world.ownerFor(stranger)
                        .put(OWNERS + id + OWNERS_FOR_USERS, ARCHIVE)
                        .code())
                .isEqualTo("access-denied");
        assertThat(world.other
                        .with("Dialog-End-User", reader.urn())
                        .put(OWNERS + id + OWNERS_FOR_USERS, ARCHIVE)
                        .status())
                .isEqualTo(404);
        assertThat(world.as(reader, 3)
                        .put(END_USERS + UUID.randomUUID() + USERS, ARCHIVE)
                        .status())
                .isEqualTo(404);
        String high = world.dialog(HIGH_RESOURCE, "");
        assertThat(world.as(reader, 3).put(END_USERS + high + USERS, ARCHIVE).code())
                .isEqualTo("authentication-level-too-low");
        world.owner.delete(OWNERS + id);
        assertThat(world.as(reader, 3).put(END_USERS + id + USERS, ARCHIVE).status())
                .isEqualTo(410);
        world.owner.post(OWNERS + id + "/actions/restore");
        assertThat(world.owner.get(OWNERS + id).json().at("/endUserContext/systemLabels"))
                .hasToString("[\"Default\"]");
    }

    @Test
    void refusesWhatIsNoLabelOrNobodysToSet() {
        Person reader = world.reader();
        String id = world.dialog(RESOURCE, "");
        Response sent = world.as(reader, 3).put(END_USERS + id + USERS, """
                {"addLabels": ["Bin", "Sent"], "removeLabels": ["Sent"]}""");
        assertThat(sent.status()).isEqualTo(400);
        assertThat(sent.json().path("errors").propertyNames()).containsExactly("addLabels[1]", "removeLabels[0]");
        assertThat(world.as(reader, 3)
                        .put(END_USERS + id + USERS, "{\"addLabels\": [\"Nowhere\"]}")
                        .status())
                .isEqualTo(400);
        assertThat(world.as(reader, 3)
                        .put(END_USERS + id + USERS, "{\"addLabels\": [2]}")
                        .status())
                .isEqualTo(400);
        assertThat(world.as(reader, 3)
                        .put(END_USERS + id + USERS, "{\"labels\": []}")
                        .status())
                .isEqualTo(400);
        Response unnamed = world.owner.put(OWNERS + id + OWNERS_FOR_USERS, ARCHIVE);
        assertThat(unnamed.status()).isEqualTo(400);
        assertThat(unnamed.json().path("errors").propertyNames()).containsExactly("endUserId");
    }
}
