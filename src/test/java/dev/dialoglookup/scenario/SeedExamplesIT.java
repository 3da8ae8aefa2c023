package dev.dialoglookup.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.World;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The documentation's two example requests, answered from the synthetic world: its field names to the letter. */
@IntegrationTest
class SeedExamplesIT {

    private static final String END_USER = "/api/v1/enduser/dialoglookup?instanceRef=";
    private static final String SERVICE_OWNER = "/api/v1/serviceowner/dialoglookup?instanceRef=";
    private static final String DIALOG = "urn:altinn:dialog-id:11111111-2222-3333-4444-555555555555";

    private final Api api;
    private final Tokens tokens;

    SeedExamplesIT(Api api, Tokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    @BeforeAll
    static void loadsTheWorld(
            @Autowired Api api, @Autowired Tokens tokens, @Autowired Clock clock, @Autowired DataSource dataSource) {
        new World(clock, dataSource).loadInto(api, tokens);
    }

    @Test
    void answersTheFirstExampleToAnEndUser() {
        Response response = as("01817010055", 4).with("Accept-Language", "en").get(END_USER + World.APP_INSTANCE);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json()).isEqualTo(json("""
                {
                  "dialogId": "%s",
                  "instanceRef": "urn:altinn:instance-id:1337/11111111-2222-3333-4444-555555555555",
                  "party": "urn:altinn:organization:identifier-no:315001005",
                  "title": [{"languageCode": "en", "value": "Application for a new bakehouse at 4 Storgata"}],
                  "serviceResource": {
                    "id": "app_ttd_building-permit",
                    "isDelegable": true,
                    "minimumAuthenticationLevel": 4,
                    "name": [{"languageCode": "en", "value": "Building permit application"}]
                  },
                  "serviceOwner": {
                    "orgNumber": "991825827",
                    "code": "ttd",
                    "name": [{"languageCode": "en", "value": "Test Ministry"}]
                  },
                  "authorizationEvidence": {
                    "currentAuthenticationLevel": 4,
                    "viaRole": true,
                    "viaAccessPackage": false,
                    "viaResourceDelegation": false,
                    "viaInstanceDelegation": false,
                    "evidence": [{
                      "grantType": "Role",
                      "subject": "urn:altinn:rolecode:lede",
                      "name": [{"languageCode": "en", "value": "Chair of the board"}],
                      "links": {"metadata": "https://platform.example.com/meta/roles/lede"}
                    }],
                    "explanation": [{
                      "languageCode": "en",
                      "value": "This dialog is open on behalf of Fjellheim Bakeri AS through the role “Chair of the board”."
                    }]
                  }
                }""".formatted(dialogId())));
    }

    @Test
    void answersTheSecondExampleToAServiceOwner() {
        Response response = ministry().with("Accept-Language", "en").get(SERVICE_OWNER + DIALOG);

        assertThat(response.status()).isEqualTo(200);
        assertThat(response.json()).isEqualTo(json("""
                {
                  "dialogId": "11111111-2222-3333-4444-555555555555",
                  "instanceRef": "urn:altinn:dialog-id:11111111-2222-3333-4444-555555555555",
                  "party": "urn:altinn:organization:identifier-no:315001005",
                  "title": [{"languageCode": "en", "value": "Annual report 2025"}],
                  "serviceResource": {
                    "id": "ttd-annual-report",
                    "isDelegable": true,
                    "minimumAuthenticationLevel": 3,
                    "name": [{"languageCode": "en", "value": "Annual report"}]
                  },
                  "serviceOwner": {
                    "orgNumber": "991825827",
                    "code": "ttd",
                    "name": [{"languageCode": "en", "value": "Test Ministry"}]
                  }
                }"""));
    }

    @Test
    void showsAnOwnerTheNonSensitiveTitleToo() {
        JsonNode lookup = ministry()
                .with("Accept-Language", "en")
                .get(SERVICE_OWNER + World.APP_INSTANCE)
                .json();
        assertThat(lookup.propertyNames())
                .containsExactlyInAnyOrder(
                        "dialogId",
                        "instanceRef",
                        "party",
                        "title",
                        "nonSensitiveTitle",
                        "serviceResource",
                        "serviceOwner");
        assertThat(lookup.path("nonSensitiveTitle"))
                .isEqualTo(json("[{\"languageCode\": \"en\", \"value\": \"Building application\"}]"));
    }

    @ParameterizedTest
    @CsvSource({
        "01817010055, Role",
        "23896242008, AccessPackage",
        "07919123014, ResourceDelegation",
        "30837815033, InstanceDelegation",
        "14858531188, Role AccessPackage ResourceDelegation InstanceDelegation"
    })
    void showsByWhatKindsOfEvidenceItIsOpen(String person, String kinds) {
        JsonNode evidence =
                as(person, 3).get(END_USER + World.APP_INSTANCE).json().path("authorizationEvidence");
        List<String> expected = List.of(kinds.split(" "));
        assertThat(evidence.path("evidence").valueStream())
                .extracting(item -> item.path("grantType").asString())
                .isEqualTo(expected);
        assertThat(Stream.of("Role", "AccessPackage", "ResourceDelegation", "InstanceDelegation")
                        .filter(kind -> evidence.path("via" + kind).asBoolean()))
                .isEqualTo(expected);
    }

    @Test
    void leadsFromADialogToItsUnderlyingReference() {
        Api kari = as("14858531188", 3);
        JsonNode lookup =
                kari.get(END_USER + "urn:altinn:dialog-id:" + dialogId()).json();
        assertThat(lookup.path("instanceRef").asString()).isEqualTo(World.APP_INSTANCE);
        // below the resource's level, in every language there is
        assertThat(lookup.path("title").valueStream())
                .extracting(text -> text.path("value").asString())
                .containsExactly("Building application", "Byggesøknad", "Byggjesøknad");
    }

    private String dialogId() {
        return ministry()
                .get(SERVICE_OWNER + World.APP_INSTANCE)
                .json()
                .path("dialogId")
                .asString();
    }

    private Api ministry() {
        return api.as(tokens.serviceOwner(Organizations.TTD));
    }

    private Api as(String person, int level) {
        return api.as(tokens.endUser(new Person(person)).atLevel(level));
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
