package dev.dialoglookup.dialog;

import static dev.dialoglookup.dialog.WriteWorld.DIALOGS;
import static dev.dialoglookup.dialog.WriteWorld.document;
import static dev.dialoglookup.dialog.WriteWorld.label;
import static dev.dialoglookup.dialog.WriteWorld.labelled;
import static dev.dialoglookup.dialog.WriteWorld.newCorrespondence;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@IntegrationTest
class LabelIT {

    private static final String LABELS = "/context/labels";
    private static final String CANONICAL = "SELECT canonical_kind FROM dialog WHERE id = ?";

    private final WriteWorld world;
    private final RealDatabase database;

    LabelIT(Api api, Tokens tokens, RealDatabase database) {
        this.world = new WriteWorld(api, tokens, database);
        this.database = database;
    }

    @Test
    void listsAddsAndRemovesLabels() {
        String path = world.created(labelled("Bravo"));
        Response before = world.owner.get(path + LABELS);
        assertThat(before.body()).isEqualTo("[{\"value\":\"bravo\"}]");

        Response added = world.owner.post(path + LABELS, label("ALFA"));
        assertThat(added.status()).isEqualTo(204);
        Response after = world.owner.get(path + LABELS);
        assertThat(after.body()).isEqualTo("[{\"value\":\"alfa\"},{\"value\":\"bravo\"}]");
        assertThat(after.header("ETag")).isEqualTo(added.header("ETag")).isNotEqualTo(before.header("ETag"));
        assertThat(world.owner.post(path + LABELS, label("alfa")).header("ETag"))
                .isEqualTo(added.header("ETag"));

        assertThat(world.owner.delete(path + LABELS + "/Bravo").status()).isEqualTo(204);
        assertThat(world.owner.delete(path + LABELS + "/bravo").code()).isEqualTo("label-not-found");
        assertThat(world.owner.get(path + LABELS).body()).isEqualTo("[{\"value\":\"alfa\"}]");
    }

    @Test
    void removesLabelsOfAnyWriting() {
        String path = world.created(document(""));
        for (String odd : new String[] {
            "50% ferdig",
            "a/b//c?d=e&f#g",
            "æøå",
            "a.b..c",
            "+1 [x]",
            "trailing/",
            "a;b",
            "a;b=c/d;e",
            "%3B%5C%2F",
            "a\\b",
            "\\\\server\\share\\",
            "a/../../b",
            "...",
            "ø;😀"
        }) {
            assertThat(world.owner
                            .post(path + LABELS, label(odd.replace("\\", "\\\\")))
                            .status())
                    .as(odd)
                    .isEqualTo(204);
            String encoded = URLEncoder.encode(odd, StandardCharsets.UTF_8).replace("+", "%20");
            assertThat(world.owner.delete(path + LABELS + "/" + encoded).status())
                    .as(odd)
                    .isEqualTo(204);
        }
    }

    @Test
    void neverTakesWhatStandsBehindASemicolonForNothing() {
        String path = world.created(labelled("kept"));
        assertThat(world.owner.delete(path + LABELS + "/kept;b").status()).isEqualTo(400);
        assertThat(world.owner.get(path + LABELS).body()).contains("kept");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\\nbc", "abc\\r", "\\tabc", "a\\u001bbc", "a\\u0085bc", "a\\u2028bc", "a\\u2029bc"})
    void refusesControlCharacters(String odd) {
        Response refused = world.owner.post(world.created(document("")) + LABELS, label(odd));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.json().at("/errors/value").toString()).contains("control characters");
        assertThat(world.owner
                        .post(DIALOGS, labelled(odd))
                        .json()
                        .path("errors")
                        .propertyNames())
                .containsExactly("serviceOwnerContext.serviceOwnerLabels[0].value");
    }

    @Test
    void movesTheRevisionAndUpdatedAtButNotTheContents() {
        Response created = world.owner.post(DIALOGS, document(""));
        String path = created.header("Location");
        world.owner.post(path + LABELS, label("moved"));
        assertThat(world.stored("SELECT updated_at > content_updated_at FROM dialog WHERE id = ?", path))
                .containsExactly("t");
        assertThat(world.owner
                        .with("If-Match", created.header("ETag"))
                        .delete(path)
                        .status())
                .isEqualTo(412);
    }

    @Test
    void followsTheLabelsWithReferenceAndCanonicalChoice() {
        String path = world.created(document(""));
        String instance = "77/" + UUID.randomUUID();
        String correspondence = newCorrespondence();
        String storage = "urn:altinn:integration:storage:" + instance;
        assertThat(world.stored(CANONICAL, path)).containsExactly("3");
        world.owner.post(path + LABELS, label(correspondence));
        assertThat(world.stored(CANONICAL, path)).containsExactly("2");
        world.owner.post(path + LABELS, label(storage));
        world.owner.post(path + LABELS, label("urn:altinn:instance-id:" + instance));
        assertThat(world.stored(CANONICAL, path)).containsExactly("1");

        String references = "SELECT kind FROM instance_ref WHERE dialog_id = ? ORDER BY kind";
        assertThat(world.owner.delete(path + LABELS + "/" + storage).status()).isEqualTo(204);
        assertThat(world.stored(references, path)).containsExactly("1", "2");
        assertThat(world.owner
                        .delete(path + LABELS + "/urn:altinn:instance-id:" + instance.replace("/", "%2F"))
                        .status())
                .isEqualTo(204);
        assertThat(world.stored(references, path)).containsExactly("2");
        assertThat(world.stored(CANONICAL, path)).containsExactly("2");
    }

    @Test
    void expectsTheContextsOwnRevision() {
        Response created = world.owner.post(DIALOGS, document(""));
        String path = created.header("Location");
        world.owner.post(path + LABELS, label("one"));
        String tag = world.owner.get(path + LABELS).header("ETag");
        world.owner.delete(path);
        world.owner.post(path + "/actions/restore");
        assertThat(world.owner
                        .with("If-Match", tag)
                        .post(path + LABELS, label("two"))
                        .status())
                .isEqualTo(204);
        assertThat(world.owner
                        .with("If-Match", tag)
                        .post(path + LABELS, label("three"))
                        .status())
                .isEqualTo(412);
        assertThat(world.owner
                        .with("If-Match", tag)
                        .delete(path + LABELS + "/one")
                        .status())
                .isEqualTo(412);
    }

    @Test
    void refusesWhatADialogCannotCarry() {
        String reference = newCorrespondence();
        world.created(labelled(reference));
        String path = world.created(document(""));
        assertThat(world.owner.post(path + LABELS, label(reference)).code()).isEqualTo("reference-taken");
        assertThat(world.owner
                        .post(path + LABELS, label("ab"))
                        .json()
                        .at("/errors/value")
                        .isMissingNode())
                .isFalse();
        assertThat(world.owner.post(path + LABELS, "{\"valu\": \"abc\"}").status())
                .isEqualTo(400);
        for (int i = 0; i < 20; i++) {
            assertThat(world.owner.post(path + LABELS, label("label-" + i)).status())
                    .isEqualTo(204);
        }
        assertThat(world.owner.post(path + LABELS, label("one-more")).status()).isEqualTo(422);
    }

    @Test
    void wantsThePartysOwnNumberInAppInstances() {
        Organization party = new Organizations(79).next();
        database.execute("INSERT INTO party (urn, party_number) VALUES ('%s', 5151)".formatted(party.urn()));
        String app = "urn:altinn:instance-id:%d/" + UUID.randomUUID();
        String document = labelled(app.formatted(5152)).replace(WriteWorld.PARTY.urn(), party.urn());
        assertThat(world.owner.post(DIALOGS, document).json().get("errors").propertyNames())
                .containsExactly("serviceOwnerContext.serviceOwnerLabels[0].value");
        String path = world.created(document.replace("5152", "5151"));
        String another = "urn:altinn:instance-id:5152/" + UUID.randomUUID();
        Response refused = world.owner.post(path + LABELS, label(another));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").propertyNames()).containsExactly("value");
    }

    @Test
    void leavesDeletedAndOthersDialogsAlone() {
        String path = world.created(labelled("kept"));
        assertThat(world.other.get(path + LABELS).status()).isEqualTo(404);
        assertThat(world.other.post(path + LABELS, label("theirs")).status()).isEqualTo(404);
        assertThat(world.other.delete(path + LABELS + "/kept").status()).isEqualTo(404);
        assertThat(world.admin.post(path + LABELS, label("by-admin")).status()).isEqualTo(204);
        world.owner.delete(path);
        assertThat(world.owner.post(path + LABELS, label("late")).code()).isEqualTo("dialog-deleted");
        assertThat(world.owner.delete(path + LABELS + "/kept").status()).isEqualTo(410);
        assertThat(world.owner.get(path + LABELS).status()).isEqualTo(200);
    }
}
