package dev.dialoglookup.dialog.details;

import static dev.dialoglookup.dialog.details.DetailsWorld.END_USERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.OWNERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What lists say of who has seen a dialog and where it is kept, and how they filter by it: the same as its details say. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeenInListsIT {

    private final DetailsWorld world;
    private final Person reader;
    private final Person colleague;
    private String seen = "";
    private String unopened = "";
    private String archived = "";
    private String untouched = "";

    SeenInListsIT(Api api, Tokens tokens) {
        this.world = new DetailsWorld(api, tokens);
        this.reader = world.reader();
        this.colleague = world.reader();
    }

    @BeforeAll
    void openSomeOfTheDialogs() {
        seen = world.dialog(RESOURCE, "");
        unopened = world.dialog(RESOURCE, "");
        archived = world.dialog(RESOURCE, "");
        untouched = world.dialog(RESOURCE, "");
        for (String id : List.of(seen, unopened, archived)) {
            world.as(reader, 3).get(END_USERS + id);
        }
        world.ownerFor(colleague).get(OWNERS + seen);
        label(unopened, "MarkedAsUnopened");
        label(archived, "Archive");
    }

    @Test
    void saysInListsWhatDetailsSay() {
        Map<String, Api> views = Map.of(
                "/api/v1/enduser/dialogs", world.as(reader, 3),
                "/api/v1/serviceowner/dialogs", world.owner,
                "/api/v1/serviceowner/dialogs?markAsSeen", world.ownerFor(reader));
        views.forEach((view, asker) -> {
            String path = view.replace("?markAsSeen", "");
            String untraced = view.endsWith("markAsSeen") ? "?markAsSeen=false" : "";
            for (JsonNode item : items(asker, path, "")) {
                String id = item.path("id").asString();
                if (view.startsWith("/api/v1/enduser") && (id.equals(untouched) || id.equals(unopened))) {
                    continue; // reading its details would open it
                }
                JsonNode details = asker.get(path + "/" + id + untraced).json();
                for (String member : List.of(
                        "seenSinceLastUpdate", "seenSinceLastContentUpdate", "isContentSeen", "endUserContext")) {
                    assertThat(item.path(member))
                            .as("%s of %s in %s", member, id, view)
                            .isEqualTo(details.path(member));
                }
            }
        });
        JsonNode item = items(world.as(reader, 3), "/api/v1/enduser/dialogs", "").stream()
                .filter(one -> one.path("id").asString().equals(seen))
                .findFirst()
                .orElseThrow();
        assertThat(item.path("seenSinceLastUpdate")
                        .valueStream()
                        .map(entry -> entry.path("isCurrentEndUser").asBoolean() + " "
                                + entry.path("isViaServiceOwner").asBoolean()))
                .containsExactly("true false", "false true");
        assertThat(item.toString()).doesNotContain(reader.number()).doesNotContain(colleague.number());
    }

    @Test
    void filtersByWhatWasSeenAndWhereItIsKept() {
        Map<String, Stream<String>> found = Map.of(
                "&isContentSeen=true", Stream.of(seen, archived),
                "&iscontentseen=FALSE", Stream.of(unopened, untouched),
                "&systemLabel=Archive", Stream.of(archived),
                "&systemLabel=default", Stream.of(seen, unopened, untouched),
                "&systemLabel=Default&systemLabel=MarkedAsUnopened", Stream.of(unopened),
                "&systemLabel=Bin", Stream.of(),
                "&systemLabel=Archive&systemLabel=Default", Stream.of(),
                "&systemLabel=Archive&isContentSeen=true", Stream.of(archived));
        found.forEach((query, expected) -> {
            Set<String> ids = new TreeSet<>(expected.toList());
            assertThat(ids(world.as(reader, 3), "/api/v1/enduser/dialogs", query))
                    .as(query)
                    .isEqualTo(ids);
            assertThat(ids(world.owner, "/api/v1/serviceowner/dialogs", query))
                    .as(query)
                    .isEqualTo(ids);
            assertThat(ids(world.ownerFor(reader), "/api/v1/serviceowner/dialogs", query))
                    .as(query)
                    .isEqualTo(ids);
        });
    }

    @Test
    void refusesWhatIsNoFilter() {
        for (String query : List.of(
                "systemLabel=Nowhere",
                "systemLabel=2",
                "systemLabel=",
                "isContentSeen=1",
                "isContentSeen=true&isContentSeen=true")) {
            Response refused = world.owner.get("/api/v1/serviceowner/dialogs?" + query);
            assertThat(refused.status()).as(query).isEqualTo(400);
            assertThat(refused.json().path("errors").propertyNames().iterator().next())
                    .as(query)
                    .startsWith(query.split("=", -1)[0]);
        }
    }

    private void label(String id, String label) {
        DetailsWorld.accepted(world.as(reader, 3)
                .put(END_USERS + id + "/context/systemlabels", "{\"addLabels\": [\"%s\"]}".formatted(label)));
    }

    private Set<String> ids(Api asker, String path, String query) {
        Set<String> ids = new TreeSet<>();
        items(asker, path, query).forEach(item -> ids.add(item.path("id").asString()));
        return ids;
    }

    private List<JsonNode> items(Api asker, String path, String query) {
        Response page = asker.get(path + "?party=" + world.party.urn() + query);
        assertThat(page.status()).as(page.body()).isEqualTo(200);
        return page.json().path("items").valueStream().toList();
    }
}
