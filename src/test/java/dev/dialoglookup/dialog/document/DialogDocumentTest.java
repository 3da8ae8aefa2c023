package dev.dialoglookup.dialog.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialoglookup.edge.BodyReader;
import dev.dialoglookup.edge.ProblemException;
import dev.dialoglookup.edge.ProblemType;
import dev.dialoglookup.party.PartyPolicy;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DialogDocumentTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneOffset.UTC);
    private final BodyReader reader = new BodyReader(new PartyPolicy(true), CLOCK);

    @Test
    void acceptsADocumentInWhichEverythingIsGiven() {
        DialogDocument document = read(Mutations.document());
        assertThat(document.content().title().text().localizations()).hasSize(2);
        assertThat(document.transmissions().getFirst().type().fromParty()).isTrue();
        assertThat(document.resourceIdentifier()).isEqualTo("app_ttd_building-permit");
    }

    @Test
    void takesWhatIsNotSaidForWhatItMeans() {
        DialogDocument document = read("""
                {"serviceResource": "URN:altinn:resource:App", "party": "urn:altinn:organization:identifier-no:315001005",
                 "isApiOnly": true, "status": "inPROGRESS", "attachments": null}""");
        assertThat(document.status()).isEqualTo(Status.InProgress);
        assertThat(document.serviceResource()).isEqualTo("urn:altinn:resource:app");
        assertThat(document.attachments()).isEmpty();
        assertThat(document.labels()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nb_NO", "nb-NO", "NB"})
    void dropsTheRegionOfALanguage(String code) {
        ObjectNode document =
                Mutations.set(Mutations.document(), "/content/summary/value/0/languageCode", "\"%s\"".formatted(code));
        assertThat(read(document)
                        .content()
                        .summary()
                        .text()
                        .localizations()
                        .getFirst()
                        .languageCode())
                .isEqualTo("nb");
    }

    /** Where the pointer is set to the value (nothing: removed), the error stands at the path. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', maxCharsPerColumn = 8000, textBlock = """
            /id                                     | "01980000-0000-4000-8000-000000000001" | id
            /id                                     | "01980000000070008000000000000001"     | id
            /id                                     | "01b00000-0000-7000-8000-000000000001" | id
            /idempotentKey                          | "ab"                          | idempotentKey
            /idempotentKey                          | "abcdefghijklmnopqrstuvwxyz01234567890" | idempotentKey
            /serviceResource                        |                               | serviceResource
            /serviceResource                        | "app_ttd_building-permit"     | serviceResource
            /serviceResource                        | 5                             | serviceResource
            /party                                  |                               | party
            /party                                  | "315001005"                   | party
            /party                                  | "urn:altinn:systemuser:uuid:01980000-0000-7000-8000-000000000001" | party
            /party                                  | "urn:altinn:organization:identifier-no:315001006" | party
            /progress                               | 101                           | progress
            /progress                               | -1                            | progress
            /progress                               | 1.5                           | progress
            /progress                               | "5"                           | progress
            /status                                 | "Open"                        | status
            /status                                 | 1                             | status
            /process                                | "no scheme"                   | process
            /precedingProcess                       | "relative/path"               | precedingProcess
            /dueAt                                  | "2099-01-02"                  | dueAt
            /dueAt                                  | 4070908800                    | dueAt
            /dueAt                                  | "2099-01-04T00:00:00Z"        | expiresAt
            /visibleFrom                            | "2099-01-02T12:00:00Z"        | dueAt
            /isApiOnly                              | "true"                        | isApiOnly
            /systemLabel                            | "Sent"                        | systemLabel
            /searchTags/0/value                     | "ab"                          | searchTags[0].value
            /searchTags/1/value                     | "GARAGE"                      | searchTags[1].value
            /searchTags/0                           | "garage"                      | searchTags[0]
            /serviceOwnerContext/serviceOwnerLabels/1/value | "FIRST"               | serviceOwnerContext.serviceOwnerLabels[1].value
            /serviceOwnerContext/serviceOwnerLabels/0/value | "ab"                  | serviceOwnerContext.serviceOwnerLabels[0].value
            /serviceOwnerContext/serviceOwnerLabels/0/value |                       | serviceOwnerContext.serviceOwnerLabels[0].value
            /content                                |                               | content.title
            /content/title                          |                               | content.title
            /content/title                          | null                          | content.title
            /content/title                          | "Title"                       | content.title
            /content/title/value                    | []                            | content.title.value
            /content/title/value/0/value            | " "                           | content.title.value[0].value
            /content/title/value/0/languageCode     | "no"                          | content.title.value[0].languageCode
            /content/title/value/0/languageCode     | "xx"                          | content.title.value[0].languageCode
            /content/title/value/0/languageCode     |                               | content.title.value[0].languageCode
            /content/title/value/1/languageCode     | "nb_NO"                       | content.title.value[1].languageCode
            /content/title/value/1                  | null                          | content.title.value[1]
            /content/title/mediaType                | "text/markdown"               | content.title.mediaType
            /content/titel                          | {}                            | content.titel
            /content/additionalInfo/mediaType       | "text/html"                   | content.additionalInfo.mediaType
            /content/extendedStatus/value/0/value   | "abcdefghijklmnopqrstuvwxyz"  | content.extendedStatus.value[0].value
            /content/mainContentReference/mediaType |                               | content.mainContentReference.mediaType
            /content/mainContentReference/value/0/value | "http://example.com"      | content.mainContentReference.value[0].value
            /attachments/0/urls                     | []                            | attachments[0].urls
            /attachments/0/urls                     |                               | attachments[0].urls
            /attachments/0/urls                     | {}                            | attachments[0].urls
            /attachments/0/urls/0/url               | "http://example.com"          | attachments[0].urls[0].url
            /attachments/0/urls/0/url               | "https:example"               | attachments[0].urls[0].url
            /attachments/0/urls/0/mediaType         | "pdf"                         | attachments[0].urls[0].mediaType
            /attachments/0/urls/0/consumerType      |                               | attachments[0].urls[0].consumerType
            /attachments/0/displayName              | []                            | attachments[0].displayName
            /attachments/0/displayName/0/value      | 7                             | attachments[0].displayName[0].value
            /attachments/-                          | null                          | attachments[1]
            /guiActions/0/action                    | ""                            | guiActions[0].action
            /guiActions/0/url                       |                               | guiActions[0].url
            /guiActions/0/priority                  |                               | guiActions[0].priority
            /guiActions/0/httpMethod                | "PUT"                         | guiActions[0].httpMethod
            /guiActions/0/title                     |                               | guiActions[0].title
            /guiActions/0/authorizationAttribute    | "two words"                   | guiActions[0].authorizationAttribute
            /apiActions/0/endpoints                 | []                            | apiActions[0].endpoints
            /apiActions/0/endpoints/0/httpMethod    |                               | apiActions[0].endpoints[0].httpMethod
            /apiActions/0/endpoints/0/documentationUrl | "ftp://example.com"        | apiActions[0].endpoints[0].documentationUrl
            /transmissions/0/relatedTransmissionId  | "01980000-0000-7000-8000-0000000000c1" | transmissions[0].relatedTransmissionId
            /transmissions/-                        | {"id": "01980000-0000-7000-8000-0000000000c2", "type": "Alert", "sender": {"actorType": "ServiceOwner"}, "content": {"title": {"value": [{"value": "Mer", "languageCode": "nb"}]}}} | transmissions[2].id
            /transmissions/1/idempotentKey          | "sent-1"                      | transmissions[1].idempotentKey
            /transmissions/0/sender                 |                               | transmissions[0].sender
            /transmissions/0/sender/actorType       | "ServiceOwner"                | transmissions[0].sender.actorName
            /transmissions/0/sender/actorName       |                               | transmissions[0].sender.actorId
            /transmissions/0/sender/actorId         | "urn:altinn:organization:identifier-no:315001005" | transmissions[0].sender.actorId
            /transmissions/0/content/title          |                               | transmissions[0].content.title
            /transmissions/0/content/contentReference/mediaType | "text/plain"      | transmissions[0].content.contentReference.mediaType
            /transmissions/0/attachments/0/urls     | []                            | transmissions[0].attachments[0].urls
            /transmissions/0/navigationalActions/0/url | "x"                        | transmissions[0].navigationalActions[0].url
            /activities/0/description               |                               | activities[0].description
            /activities/1/description               | [{"value": "x", "languageCode": "nb"}] | activities[1].description
            /activities/0/transmissionId            | "01980000-0000-7000-8000-0000000000c1" | activities[0].transmissionId
            /activities/1/transmissionId            |                               | activities[1].transmissionId
            /activities/0/performedBy               |                               | activities[0].performedBy
            /activities/0/type                      | "Unheard"                     | activities[0].type
            /title                                  | "x"                           | title
            /externalReference                      | "a\\u0000b"                   | externalReference
            """)
    void refusesWhatBreaksARule(String pointer, String value, String path) {
        assertThat(errors(Mutations.set(Mutations.document(), pointer, value)))
                .containsOnlyKeys(path)
                .hasEntrySatisfying(path, messages -> assertThat(messages).hasSize(1));
    }

    @Test
    void limitsTheSearchTags() {
        ObjectNode document = Mutations.document();
        for (int i = document.path("searchTags").size(); i < 1_000; i++) {
            Mutations.set(document, "/searchTags/-", "{\"value\": \"tag %d\"}".formatted(i));
        }
        assertThatCode(() -> read(document)).doesNotThrowAnyException();
        assertThat(errors(Mutations.set(document, "/searchTags/-", "{\"value\": \"one more\"}")))
                .containsOnlyKeys("searchTags");
    }

    @Test
    void limitsTheActionsOfEachPriority() {
        ObjectNode document = Mutations.document();
        String action = Mutations.set(document, "/guiActions/0/id", null)
                .at("/guiActions/0")
                .toString();
        String tertiary = action.replace("Primary", "Tertiary");
        for (int i = 0; i < 5; i++) {
            Mutations.set(document, "/guiActions/-", tertiary);
        }
        assertThatCode(() -> read(document)).doesNotThrowAnyException();
        assertThat(errors(Mutations.set(document, "/guiActions/-", tertiary))).containsOnlyKeys("guiActions");
    }

    @Test
    void allowsATwentyFirstLabelNoMore() {
        ObjectNode document = Mutations.document();
        for (int i = 2; i < 20; i++) {
            Mutations.set(
                    document, "/serviceOwnerContext/serviceOwnerLabels/-", "{\"value\": \"label-%d\"}".formatted(i));
        }
        assertThatCode(() -> read(document)).doesNotThrowAnyException();
        Mutations.set(document, "/serviceOwnerContext/serviceOwnerLabels/-", "{\"value\": \"label-20\"}");
        assertThat(errors(document)).containsOnlyKeys("serviceOwnerContext.serviceOwnerLabels");
    }

    @Test
    void needsNoTitleForSystemsAlone() {
        ObjectNode document = Mutations.set(Mutations.document(), "/isApiOnly", "true");
        assertThatCode(() -> read(Mutations.set(document, "/content", null))).doesNotThrowAnyException();
    }

    @Test
    void reportsEverythingAtOnceAndNamesTheNearestMember() {
        ObjectNode document = Mutations.document();
        Mutations.set(document, "/progres", "5");
        Mutations.set(document, "/party", "\"urn:altinn:person:identifier-no:12345678901\"");
        Mutations.set(document, "/content/title", null);
        Mutations.set(document, "/attachments/0/urls", "[]");
        Map<String, List<String>> errors = errors(document);
        assertThat(errors).containsOnlyKeys("progres", "party", "content.title", "attachments[0].urls");
        assertThat(errors.get("progres").getFirst()).contains("did you mean 'progress'");
        assertThat(errors.get("party").getFirst()).doesNotContain("12345678901");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[1,", "{\"a\": 1, \"a\": 2}", "nul", "{} {}", "null", "[]", "\"text\"", "5"})
    void refusesWhatIsNoDocumentAtAll(String body) {
        Map<String, List<String>> errors = errors(body);
        assertThat(errors).containsOnlyKeys("$");
        assertThat(errors.get("$").getFirst())
                .doesNotContainIgnoringCase("jackson")
                .doesNotContain("Token");
    }

    @Test
    void refusesHalfACharacter() {
        assertThat(errors(Mutations.document().toString().replace("BYGG", "\\ud800")))
                .containsOnlyKeys("externalReference");
    }

    @Test
    void saysWhereJsonIsMalformed() {
        assertThat(errors("{\n  \"a\": }").get("$").getFirst()).contains("line 2, column");
    }

    @Test
    void refusesBottomlessNesting() {
        assertThat(errors("[".repeat(100_000)).get("$").getFirst()).contains("64");
        assertThat(errors("{\"content\":".repeat(100_000))).containsOnlyKeys("$");
    }

    /** Whatever stands anywhere in the document, reading ends in a document or a problem. */
    @Test
    void survivesAnythingAnywhere() {
        List<String> pointers = new ArrayList<>();
        collect(Mutations.document(), "", pointers);
        int refused = 0;
        for (String pointer : pointers) {
            for (String value : List.of("null", "1e400", "\"{x} ${y} \\\\\"", "{}", "[null]")) {
                try {
                    read(Mutations.set(Mutations.document(), pointer, value));
                } catch (ProblemException e) {
                    assertThat(e.problem().type()).isEqualTo(ProblemType.INVALID_BODY);
                    refused++;
                }
            }
        }
        assertThat(refused).isGreaterThan(pointers.size() * 3);
    }

    private static void collect(JsonNode node, String pointer, List<String> pointers) {
        if (!pointer.isEmpty()) {
            pointers.add(pointer);
        }
        node.properties().forEach(entry -> collect(entry.getValue(), pointer + "/" + entry.getKey(), pointers));
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(node.get(i), pointer + "/" + i, pointers);
        }
    }

    private DialogDocument read(Object json) {
        return (DialogDocument) reader.read(json.toString().getBytes(StandardCharsets.UTF_8), DialogDocument.class);
    }

    private Map<String, List<String>> errors(Object json) {
        return catchThrowableOfType(ProblemException.class, () -> read(json))
                .problem()
                .errors();
    }
}
