package dev.dialoglookup.dialog.details;

import static dev.dialoglookup.dialog.details.DetailsWorld.END_USERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.OWNERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What one dialog looks like to each of the three. */
@IntegrationTest
class DetailsIT {

    private static final String COMMON = "id revision org serviceResource serviceResourceType party progress process"
            + " precedingProcess extendedStatus externalReference dueAt expiresAt createdAt updatedAt contentUpdatedAt"
            + " status isApiOnly hasUnopenedContent fromServiceOwnerTransmissionsCount fromPartyTransmissionsCount"
            + " attachments transmissions guiActions apiActions activities seenSinceLastUpdate"
            + " seenSinceLastContentUpdate isContentSeen endUserContext content";
    private static final String MASKED = "urn:altinn:person:identifier-ephemeral:[0-9a-f]{10}";

    private final DetailsWorld world;

    DetailsIT(Api api, Tokens tokens) {
        this.world = new DetailsWorld(api, tokens);
    }

    @Test
    void showsAnEndUserAllThatAnEndUserMaySee() {
        Person reader = world.reader();
        String id = world.fullDialog(Map.of());
        Response response = world.as(reader, 4).get(END_USERS + id);
        JsonNode dialog = response.json();
        assertThat(dialog.propertyNames()).containsExactlyInAnyOrder(COMMON.split(" ", -1));
        assertThat(dialog.path("content").propertyNames())
                .containsExactly(
                        "title", "summary", "senderName", "additionalInfo", "extendedStatus", "mainContentReference");
        assertThat(dialog.at("/content/title/value")).hasToString("""
                [{"languageCode":"en","value":"Title"},{"languageCode":"nb","value":"Tittel"}]""");
        assertThat(dialog.at("/content/additionalInfo/mediaType").asString()).isEqualTo("text/markdown");
        assertThat(dialog.path("transmissions")
                        .valueStream()
                        .map(part -> part.path("type").asString()))
                .containsExactly("Submission", "Request");
        assertThat(dialog.at("/transmissions/0").has("idempotentKey")).isFalse();
        assertThat(dialog.path("activities")
                        .valueStream()
                        .map(part -> part.path("type").asString()))
                .containsExactly("Information", "TransmissionOpened");
        assertThat(dialog.at("/guiActions/0/prompt/0/value").asString()).isEqualTo("Sikker?");
        assertThat(dialog.at("/apiActions/0/endpoints/0/sunsetAt").asString()).isEqualTo("2099-01-01T00:00:00.000000Z");
        assertThat(dialog.at("/endUserContext/systemLabels")).hasToString("[\"Default\",\"Sent\"]");
        assertThat(dialog.path("hasUnopenedContent").asBoolean()).isTrue();
        assertThat(dialog.path("dueAt").asString()).isEqualTo("2099-01-02T00:00:00.000000Z");
        assertThat(response.header("Cache-Control")).isEqualTo("private, no-cache");
        assertThat(response.headers().allValues("Vary").toString())
                .contains("Accept-Language", "Authorization", "Dialog-End-User");
    }

    @Test
    void showsTheOwnerEverythingItWrote() {
        String id = world.fullDialog(Map.of("idempotentKey", "details-shows"));
        JsonNode dialog = world.owner.get(OWNERS + id).json();
        assertThat(dialog.propertyNames())
                .containsExactlyInAnyOrder((COMMON + " idempotentKey searchTags serviceOwnerContext").split(" ", -1));
        assertThat(dialog.at("/content").propertyNames()).contains("nonSensitiveTitle", "nonSensitiveSummary");
        assertThat(dialog.at("/searchTags")).hasToString("[{\"value\":\"garage\"},{\"value\":\"house\"}]");
        assertThat(dialog.at("/serviceOwnerContext/serviceOwnerLabels").size()).isEqualTo(2);
        assertThat(dialog.at("/transmissions/0/idempotentKey").asString()).isEqualTo("sent-1");
        assertThat(dialog.findValue("isAuthorized")).isNull();
        assertThat(dialog.path("seenSinceLastUpdate").size()).isZero();
        assertThat(dialog.path("isContentSeen").asBoolean()).isFalse();
    }

    @Test
    void showsTheOwnerDeletedDialogs() {
        String id = world.fullDialog(Map.of());
        world.owner.delete(OWNERS + id);
        assertThat(world.owner.get(OWNERS + id).json().has("deletedAt")).isTrue();
    }

    @Test
    void showsTheOwnerForAUserWhatThatUserMayUse() {
        Person reader = world.reader();
        String id = world.fullDialog(Map.of());
        JsonNode dialog = world.ownerFor(reader).get(OWNERS + id).json();
        assertThat(dialog.findValues("isAuthorized")).isNotEmpty();
        assertThat(dialog.at("/guiActions/0/url").asString()).isEqualTo("https://example.com/write");
        assertThat(dialog.at("/seenSinceLastUpdate/0/seenBy/actorId").asString())
                .isEqualTo(reader.urn());
        assertThat(dialog.at("/content").propertyNames()).contains("nonSensitiveTitle", "title");
    }

    @Test
    void namesPersonsToEndUsersByAKeyedHash() {
        Person reader = world.reader();
        Person sender = world.person();
        Map<String, Object> actor = Map.of("actorType", "PartyRepresentative", "actorId", sender.urn());
        String id = world.fullDialog(Map.of(
                "activities", List.of(Map.of("type", "DialogOpened", "performedBy", actor)),
                "transmissions",
                        List.of(Map.of(
                                "type",
                                "Submission",
                                "sender",
                                actor,
                                "content",
                                Map.of(
                                        "title",
                                        Map.of("value", List.of(Map.of("languageCode", "nb", "value", "S"))))))));
        Response response = world.as(reader, 3).get(END_USERS + id);
        JsonNode dialog = response.json();
        assertThat(response.body()).doesNotContain(reader.number()).doesNotContain(sender.number());
        String named = dialog.at("/activities/0/performedBy/actorId").asString();
        assertThat(named).matches(MASKED);
        assertThat(dialog.at("/transmissions/0/sender/actorId").asString()).isEqualTo(named);
        assertThat(dialog.at("/seenSinceLastUpdate/0/seenBy/actorId").asString())
                .matches(MASKED)
                .isNotEqualTo(named);
        assertThat(dialog.at("/seenSinceLastUpdate/0/isCurrentEndUser").asBoolean())
                .isTrue();
        assertThat(world.owner
                        .get(OWNERS + id)
                        .json()
                        .at("/activities/0/performedBy/actorId")
                        .asString())
                .isEqualTo(sender.urn());
    }

    @Test
    void prunesTextsForEndUsersOnly() {
        Person reader = world.reader();
        String id = world.fullDialog(Map.of());
        JsonNode english = world.as(reader, 3)
                .with("Accept-Language", "en")
                .get(END_USERS + id)
                .json();
        assertThat(english.at("/content/title/value")).hasToString("""
                [{"languageCode":"en","value":"Title"}]""");
        assertThat(english.at("/guiActions/0/title/0/languageCode").asString()).isEqualTo("nb");
        assertThat(world.owner
                        .with("Accept-Language", "en")
                        .get(OWNERS + id)
                        .json()
                        .at("/content/title/value")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void answersThatNothingHasChanged() {
        Person reader = world.reader();
        String id = world.fullDialog(Map.of());
        Api asked = world.as(reader, 3);
        String tag = asked.get(END_USERS + id).header("ETag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        Response unchanged = asked.with("If-None-Match", tag).get(END_USERS + id);
        assertThat(unchanged.status()).isEqualTo(304);
        assertThat(unchanged.body()).isEmpty();
        assertThat(unchanged.header("ETag")).isEqualTo(tag);
        assertThat(asked.with("If-None-Match", tag)
                        .with("Accept-Language", "en")
                        .get(END_USERS + id)
                        .status())
                .isEqualTo(200);
        assertThat(world.as(world.reader(), 3)
                        .with("If-None-Match", tag)
                        .get(END_USERS + id)
                        .status())
                .as("somebody else, and one more who has seen it")
                .isEqualTo(200);
        assertThat(asked.with("If-None-Match", tag).get(END_USERS + id).status())
                .as("somebody else has seen it since")
                .isEqualTo(200);
        DetailsWorld.accepted(world.owner.post(OWNERS + id + "/context/labels", "{\"value\": \"new\"}"));
        assertThat(asked.with("If-None-Match", asked.get(END_USERS + id).header("ETag"))
                        .get(END_USERS + id)
                        .status())
                .isEqualTo(304);
    }

    @Test
    void asksAnOwnerNothingAboutUsersItDoesNotName() {
        String id = world.dialog(DetailsWorld.RESOURCE, "");
        for (String parameter : List.of("markAsSeen=false", "endUserAuthenticationLevel=3")) {
            Response refused = world.owner.get(OWNERS + id + "?" + parameter);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("errors").propertyNames())
                    .containsExactly(parameter.split("=", -1)[0]);
        }
        assertThat(world.as(world.reader(), 3)
                        .get(END_USERS + id + "?markAsSeen=false")
                        .status())
                .isEqualTo(400);
        assertThat(world.owner.get(OWNERS + "not-a-uuid").status()).isEqualTo(400);
    }
}
