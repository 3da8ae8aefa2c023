package dev.dialoglookup.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.World;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** The documentation's example of a search for an end user, answered from the synthetic world. */
@IntegrationTest
class SeedSearchIT {

    private static final String KARI = "14858531188";
    private static final String EXAMPLE =
            "/api/v1/serviceowner/dialogs/?endUserId=urn:altinn:person:identifier-no:%s&Party=%s&ServiceResource=%s";
    private static final String BAKERY = "urn:altinn:organization:identifier-no:315001005";
    private static final String PERMIT = "urn:altinn:resource:app_ttd_building-permit";
    private static final String RULE = "party or serviceResource is required";

    private final Api api;
    private final Tokens tokens;
    private final Api ministry;

    SeedSearchIT(Api api, Tokens tokens) {
        this.api = api;
        this.tokens = tokens;
        this.ministry = api.as(tokens.serviceOwner(Organizations.TTD));
    }

    @BeforeAll
    static void loadsTheWorld(
            @Autowired Api api, @Autowired Tokens tokens, @Autowired Clock clock, @Autowired DataSource dataSource) {
        new World(clock, dataSource).loadInto(api, tokens);
    }

    @ParameterizedTest
    @ValueSource(strings = {KARI, "01817010055", "23896242008", "07919123014", "30837815033"})
    void answersTheExampleWhicheverGrantOpensTheDialog(String person) {
        List<JsonNode> items = items(ministry.get(EXAMPLE.formatted(person, BAKERY, PERMIT)));

        assertThat(items).hasSize(1);
        JsonNode item = items.getFirst();
        assertThat(item.path("externalReference").asString()).isEqualTo("BYGG-2026-4");
        assertThat(item.path("party").asString()).isEqualTo(BAKERY);
        assertThat(item.path("serviceResource").asString()).isEqualTo(PERMIT);
        // no level is stated, so the title is what the person may always see
        assertThat(titles(items)).containsExactly("Building application");
    }

    @Test
    void listsTheDialogOfTheOtherExample() {
        List<JsonNode> items =
                items(ministry.get(EXAMPLE.formatted(KARI, BAKERY, "urn:altinn:resource:ttd-annual-report")));
        assertThat(items)
                .extracting(item -> item.path("id").asString())
                .contains("11111111-2222-3333-4444-555555555555")
                .hasSize(2); // that of 2026 is not visible yet
    }

    @Test
    void answersAPersonWithoutAccessNothing() {
        assertThat(items(ministry.get(EXAMPLE.formatted("28828326017", BAKERY, PERMIT))))
                .isEmpty();
    }

    /** Kari's own dialogs come from three owners, her list from all of them. */
    @ParameterizedTest
    @CsvSource({"991825827, 1", "312004518, 1", "313005607, 1", "314006704, 0"})
    void givesAnOwnerOfAPersonsDialogsOnlyItsOwn(String owner, int count) {
        String query = "?party=urn:altinn:person:identifier-no:" + KARI;
        List<JsonNode> own =
                items(api.as(tokens.endUser(new Person(KARI)).atLevel(4)).get("/api/v1/enduser/dialogs" + query));
        List<JsonNode> owners = items(api.as(tokens.serviceOwner(new Organization(owner)))
                .with("Dialog-End-User", "urn:altinn:person:identifier-no:" + KARI)
                .get("/api/v1/serviceowner/dialogs" + query));

        assertThat(own).hasSize(3);
        assertThat(owners).hasSize(count);
        assertThat(ids(own)).containsAll(ids(owners));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&status=InProgress", "&search=bakehus"})
    void wantsAPartyOrAServiceResource(String filter) {
        String person = "urn:altinn:person:identifier-no:" + KARI;
        refuses(ministry.get("/api/v1/serviceowner/dialogs/?endUserId=" + person + filter));
        refuses(ministry.with("Dialog-End-User", person)
                .get("/api/v1/serviceowner/dialogs/?" + filter.replaceFirst("&", "")));
        refuses(api.as(tokens.endUser(new Person(KARI)))
                .get("/api/v1/enduser/dialogs/?" + filter.replaceFirst("&", "")));
    }

    private static void refuses(Response response) {
        assertThat(response.status()).as(response.body()).isEqualTo(400);
        assertThat(response.json().path("errors").properties())
                .extracting(Map.Entry::getKey, error -> error.getValue().toString())
                .containsExactlyInAnyOrder(
                        tuple("party", "[\"" + RULE + "\"]"), tuple("serviceResource", "[\"" + RULE + "\"]"));
    }

    private static List<JsonNode> items(Response response) {
        assertThat(response.status()).as(response.body()).isEqualTo(200);
        return response.json().path("items").valueStream().toList();
    }

    private static List<String> ids(List<JsonNode> items) {
        return items.stream().map(item -> item.path("id").asString()).toList();
    }

    private static List<String> titles(List<JsonNode> items) {
        return items.stream()
                .map(item -> item.at("/content/title/value")
                        .valueStream()
                        .filter(text -> text.path("languageCode").asString().equals("en"))
                        .map(text -> text.path("value").asString())
                        .findFirst()
                        .orElse(""))
                .toList();
    }
}
