package dev.dialoglookup.dialog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;

/** What a found dialog looks like to each of the three, and how pages follow each other. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchAnswerIT {

    private static final String DIRECTORY = "/api/v1/directory/";
    private static final String OWNERS = "/api/v1/serviceowner/dialogs";
    private static final String RESOURCE = "urn:altinn:resource:search-answer";
    private static final String QUERY = "?serviceResource=" + RESOURCE + "&externalReference=full";
    private static final Organization PARTY = new Organizations(63).next();
    private static final Person PERSON = new Persons(64).next();
    private static final Person STRANGER = new Persons(65).next();

    private final Api anyone;
    private final Tokens tokens;
    private final Api owner;

    SearchAnswerIT(Api anyone, Tokens tokens) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.owner = anyone.as(tokens.serviceOwner(Organizations.TTD));
    }

    @BeforeAll
    void writeTheWorld() {
        Api operator = anyone.as(tokens.operator());
        accepted(operator.put(DIRECTORY + "serviceowners", """
                {"orgs": {"ttd": {"name": {"nb": "Testdepartementet"}, "orgnr": "991825827"}}}"""));
        accepted(operator.put(DIRECTORY + "serviceresources", """
                [{"identifier": "search-answer", "title": {"nb": "Svar"}, "hasCompetentAuthority": {"orgcode": "ttd"},
                  "resourceType": "GenericAccessResource", "delegable": true, "minimumAuthenticationLevel": 4}]"""));
        for (Person user : List.of(PERSON, STRANGER)) {
            accepted(operator.with("Dialog-End-User", user.urn())
                    .put(DIRECTORY + "access", """
                    {"parties": [{"party": "%s", "grants": [{"type": "ResourceDelegation", "subject": "%s"}]}]}""".formatted(PARTY.urn(), RESOURCE)));
        }
        accepted(owner.post(OWNERS, """
                {"serviceResource": "%s", "party": "%s", "progress": 30, "status": "InProgress", "extendedStatus": "half",
                 "externalReference": "full", "process": "urn:process", "precedingProcess": "urn:before",
                 "dueAt": "2099-01-01T00:00:00Z",
                 "serviceOwnerContext": {"serviceOwnerLabels": [{"value": "zulu"}, {"value": "Alfa"}]},
                 "content": {"title": %s, "nonSensitiveTitle": %s, "summary": %s, "nonSensitiveSummary": %s,
                             "senderName": %s, "extendedStatus": %s},
                 "attachments": [{"displayName": [{"value": "A", "languageCode": "nb"}],
                                  "urls": [{"url": "https://example.com/a", "consumerType": "Gui"}]}],
                 "activities": [{"type": "Information", "performedBy": {"actorType": "PartyRepresentative", "actorId": "%s"},
                                 "description": [{"value": "nn", "languageCode": "nn"}, {"value": "nb", "languageCode": "nb"}]}]}""".formatted(
                        RESOURCE,
                        PARTY.urn(),
                        text("title"),
                        text("safe title"),
                        text("summary"),
                        text("safe summary"),
                        text("sender"),
                        text("half"),
                        PERSON.urn())));
        for (int i = 0; i < 6; i++) {
            accepted(owner.post(OWNERS, """
                    {"serviceResource": "%s", "party": "%s", "externalReference": "one-of-six"%s,
                     "content": {"title": %s}}""".formatted(
                            RESOURCE,
                            PARTY.urn(),
                            i % 2 == 0 ? "" : ", \"dueAt\": \"2099-01-01T00:00:00.000001Z\"",
                            text("title"))));
        }
    }

    @Test
    void showsEndUsersWhatTheyMaySee() {
        JsonNode item = only(user(4).get("/api/v1/enduser/dialogs" + QUERY));
        assertThat(item.propertyNames())
                .containsExactlyInAnyOrder(
                        ("id org serviceResource serviceResourceType party progress process precedingProcess guiAttachmentCount"
                                        + " extendedStatus externalReference createdAt updatedAt contentUpdatedAt dueAt status"
                                        + " hasUnopenedContent isApiOnly fromServiceOwnerTransmissionsCount"
                                        + " fromPartyTransmissionsCount latestActivity seenSinceLastUpdate"
                                        + " seenSinceLastContentUpdate isContentSeen endUserContext content")
                                .split(" ", -1));
        assertThat(item.at("/org").asString()).isEqualTo("ttd");
        assertThat(item.at("/serviceResource").asString()).isEqualTo(RESOURCE);
        assertThat(item.at("/serviceResourceType").asString()).isEqualTo("GenericAccessResource");
        assertThat(item.at("/party").asString()).isEqualTo(PARTY.urn());
        assertThat(item.at("/guiAttachmentCount").asInt()).isEqualTo(1);
        assertThat(item.at("/dueAt").asString()).isEqualTo("2099-01-01T00:00:00.000000Z");
        assertThat(item.at("/endUserContext/systemLabels")).hasToString("[\"Default\"]");
        assertThat(item.at("/content").propertyNames())
                .containsExactly("title", "summary", "senderName", "extendedStatus");
        assertThat(item.at("/content/title")).hasToString("""
                {"value":[{"languageCode":"en","value":"title"},{"languageCode":"nb","value":"title på norsk"}],\
                "mediaType":"text/plain"}""");
        assertThat(item.at("/latestActivity/performedBy/actorId").asString())
                .matches("urn:altinn:person:identifier-ephemeral:[0-9a-f]{10}");
        assertThat(item.at("/latestActivity/description/0/languageCode").asString())
                .isEqualTo("nb");
        assertThat(item.toString()).doesNotContain(PERSON.number());
    }

    @Test
    void prunesTextsForEndUsersOnly() {
        JsonNode item = only(user(4).with("Accept-Language", "nb, en;q=0.1").get("/api/v1/enduser/dialogs" + QUERY));
        assertThat(item.at("/content/title/value")).hasToString("""
                [{"languageCode":"nb","value":"title på norsk"}]""");
        assertThat(item.at("/latestActivity/description").size()).isOne();
        JsonNode ours = only(owner.with("Accept-Language", "nb").get(OWNERS + QUERY));
        assertThat(ours.at("/content/title/value").size()).isEqualTo(2);
        assertThat(ours.at("/latestActivity/description").size()).isEqualTo(2);
    }

    @Test
    void hidesBelowTheLevelWhatIsSensitive() {
        JsonNode item = only(user(3).get("/api/v1/enduser/dialogs" + QUERY));
        assertThat(item.at("/content/title/value/0/value").asString()).isEqualTo("safe title");
        assertThat(item.at("/content/summary/value/0/value").asString()).isEqualTo("safe summary");
        assertThat(item.get("latestActivity").has("description")).isFalse();
    }

    @Test
    void showsOwnersEverything() {
        JsonNode item = only(owner.get(OWNERS + QUERY));
        assertThat(item.propertyNames())
                .contains("revision", "serviceOwnerContext")
                .doesNotContain("deletedAt");
        assertThat(item.at("/serviceOwnerContext/serviceOwnerLabels"))
                .hasToString("[{\"value\":\"alfa\"},{\"value\":\"zulu\"}]");
        assertThat(item.at("/content").propertyNames())
                .containsExactly(
                        "title", "nonSensitiveTitle", "summary", "nonSensitiveSummary", "senderName", "extendedStatus");
        assertThat(item.at("/content/title/value/0/value").asString()).isEqualTo("title");
        assertThat(item.at("/latestActivity/performedBy/actorId").asString()).isEqualTo(PERSON.urn());
    }

    @Test
    void showsOwnersActingForSomebodyTheTextsOfTheStatedLevel() {
        String query = OWNERS + "/" + QUERY + "&endUserId=" + PERSON.urn();
        JsonNode unstated = only(owner.get(query));
        assertThat(unstated.at("/content/title/value/0/value").asString()).isEqualTo("safe title");
        assertThat(unstated.at("/content/nonSensitiveSummary/value/0/value").asString())
                .isEqualTo("safe summary");
        assertThat(unstated.at("/latestActivity/performedBy/actorId").asString())
                .isEqualTo(PERSON.urn());
        JsonNode stated = only(owner.get(query + "&endUserAuthenticationLevel=4"));
        assertThat(stated.at("/content/title/value/0/value").asString()).isEqualTo("title");
        assertThat(stated.at("/content/nonSensitiveTitle/value/0/value").asString())
                .isEqualTo("safe title");
    }

    @Test
    void walksFromPageToPageInEveryView() {
        String query = "?serviceResource=" + RESOURCE + "&externalReference=one-of-six&orderBy=dueAt";
        for (List<String> pages : List.of(
                pages(user(4), "/api/v1/enduser/dialogs" + query + "_asc", "dueat_asc,id_desc"),
                pages(owner, OWNERS + query + ",createdAt_asc", "dueat_desc,createdat_asc,id_desc"),
                pages(owner, OWNERS + query + "&endUserId=" + PERSON.urn(), "dueat_desc,id_desc"))) {
            assertThat(pages).hasSize(6).doesNotHaveDuplicates();
        }
    }

    @Test
    void keepsTokensToTheirQuery() {
        String query = "?serviceResource=" + RESOURCE + "&externalReference=one-of-six&limit=2";
        String users = "/api/v1/enduser/dialogs" + query;
        String acting = OWNERS + query + "&endUserId=";
        String token = "&continuationToken=" + token(user(4).get(users));
        String owners = "&continuationToken=" + token(owner.get(OWNERS + query));
        String actings = "&continuationToken=" + token(owner.get(acting + PERSON.urn()));

        assertThat(user(3).get(users.replace("limit=2", "LIMIT=5") + token).status())
                .isEqualTo(200);
        Api stranger = anyone.as(tokens.endUser(STRANGER).atLevel(4));
        for (Response foreign : List.of(
                stranger.get(users + token),
                user(4).get(users + "&status=Draft" + token),
                user(4).get(users + "&orderBy=createdAt" + token),
                user(4).get(users + "&party=" + PARTY.urn() + token),
                user(4).get(users + owners),
                user(4).get(users + actings),
                owner.get(OWNERS + query + token),
                owner.get(OWNERS + query + actings),
                owner.get(OWNERS + query + "&deleted=Include" + owners),
                owner.get(acting + STRANGER.urn() + actings),
                owner.get(acting + PERSON.urn() + owners))) {
            assertThat(foreign.status()).isEqualTo(400);
            assertThat(foreign.json().get("errors").propertyNames()).containsExactly("continuationToken");
        }
    }

    @Test
    void describesEveryParameter() {
        JsonNode operations = anyone.get("/v3/api-docs").json().get("paths");
        JsonNode parameters = operations.at("/~1api~1v1~1enduser~1dialogs/get/parameters");
        assertThat(parameters.valueStream().map(one -> one.get("name").asString()))
                .contains("party", "serviceResource", "org", "createdAfter", "orderBy", "limit", "continuationToken")
                .doesNotContain("filter", "own", "page", "deleted");
        parameters.valueStream().forEach(one -> {
            assertThat(one.get("in").asString()).isIn("query", "header");
            assertThat(one.path("required").asBoolean(false)).isFalse();
        });
    }

    private Api user(int level) {
        return anyone.as(tokens.endUser(PERSON).atLevel(level));
    }

    private static List<String> pages(Api caller, String path, String order) {
        List<String> ids = new ArrayList<>();
        Response page = caller.get(path + "&limit=4");
        for (int size = 4; ; size = 1) {
            assertThat(page.status()).as(page.body()).isEqualTo(200);
            assertThat(page.json().get("orderBy").asString()).isEqualTo(order);
            assertThat(page.json().get("items").size()).isEqualTo(size);
            page.json()
                    .get("items")
                    .valueStream()
                    .forEach(item -> ids.add(item.get("id").asString()));
            if (!page.json().get("hasNextPage").asBoolean()) {
                assertThat(page.json().has("continuationToken")).isFalse();
                return ids;
            }
            page = caller.get(path + "&limit=1&continuationToken=" + token(page));
        }
    }

    private static String token(Response page) {
        return page.json().get("continuationToken").asString();
    }

    private static JsonNode only(Response answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        assertThat(answer.json().get("items").size()).as(answer.body()).isOne();
        return answer.json().at("/items/0");
    }

    private static String text(String value) {
        return """
                {"value": [{"value": "%s på norsk", "languageCode": "nb"}, {"value": "%1$s", "languageCode": "en"}]}""".formatted(value);
    }

    private static void accepted(Response response) {
        assertThat(response.status()).as(response.body()).isBetween(200, 299);
    }
}
