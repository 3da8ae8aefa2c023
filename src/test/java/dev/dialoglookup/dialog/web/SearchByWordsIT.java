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

/** Words in a party that has many more dialogs than a page: common ones among the newest, rare ones through their index. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchByWordsIT {

    private static final String DIRECTORY = "/api/v1/directory/";
    private static final String OPEN = "urn:altinn:resource:words-open";
    private static final String SENSITIVE = "urn:altinn:resource:words-sensitive";
    private static final String CLOSED = "urn:altinn:resource:words-closed";
    private static final int NEWER = 90;
    private static final Organizations ORGANIZATIONS = new Organizations(420);
    private static final Organization PARTY = ORGANIZATIONS.next();
    private static final Organization SMALL = ORGANIZATIONS.next();
    private static final Person USER = new Persons(421).next();

    private final Api anyone;
    private final Tokens tokens;
    private final List<String> common = new ArrayList<>();

    SearchByWordsIT(Api anyone, Tokens tokens) {
        this.anyone = anyone;
        this.tokens = tokens;
    }

    @BeforeAll
    void writeTheWorld() {
        Api operator = anyone.as(tokens.operator());
        accepted(operator.put(DIRECTORY + "serviceowners", """
                {"orgs": {"ttd": {"name": {"nb": "Testdepartementet"}, "orgnr": "991825827"}}}"""));
        accepted(operator.put(DIRECTORY + "serviceresources", """
                [{"identifier": "words-open", "title": {"nb": "Åpen"}, "hasCompetentAuthority": {"orgcode": "ttd"},
                  "resourceType": "GenericAccessResource", "delegable": true, "minimumAuthenticationLevel": 0},
                 {"identifier": "words-sensitive", "title": {"nb": "Følsom"}, "hasCompetentAuthority": {"orgcode": "ttd"},
                  "resourceType": "GenericAccessResource", "delegable": true, "minimumAuthenticationLevel": 4},
                 {"identifier": "words-closed", "title": {"nb": "Stengt"}, "hasCompetentAuthority": {"orgcode": "ttd"},
                  "resourceType": "GenericAccessResource", "delegable": true, "minimumAuthenticationLevel": 0}]"""));
        String grants = """
                {"party": "%s", "grants": [{"type": "ResourceDelegation", "subject": "%s"},
                                           {"type": "ResourceDelegation", "subject": "%s"}]}""";
        accepted(operator.with("Dialog-End-User", USER.urn()).put(DIRECTORY + "access", """
                {"parties": [%s, %s]}""".formatted(
                grants.formatted(PARTY.urn(), OPEN, SENSITIVE), grants.formatted(SMALL.urn(), OPEN, SENSITIVE))));
        created(OPEN, PARTY, "gullgruve vanlig", "gullgruve");
        created(SENSITIVE, PARTY, "sølvgruve", "kobbergruve");
        created(CLOSED, PARTY, "jerngruve", "jerngruve");
        created(OPEN, SMALL, "gullgruve", "gullgruve");
        for (int i = 0; i < NEWER; i++) {
            common.addFirst(created(OPEN, PARTY, "vanlig melding", "vanlig melding"));
        }
    }

    @Test
    void findsRareWordsBehindEverythingThatIsNewer() {
        assertThat(found(4, "gullgruve", 1)).hasSize(1);
        assertThat(found(4, "gullgruve", 100)).hasSize(1);
        assertThat(found(4, "gullgruve OR sølvgruve", 1)).hasSize(2);
        assertThat(found(4, "gullgruve AND vanlig", 1)).hasSize(1);
        assertThat(found(4, "gullgruve -vanlig", 1)).isEmpty();
        assertThat(found(4, "\"gullgruve vanlig\"", 1)).hasSize(1);
        assertThat(found(4, "\"vanlig gullgruve\"", 1)).isEmpty();
        assertThat(found(4, "ingensteds", 1)).isEmpty();
    }

    @Test
    void leavesOutWhatIsExcludedWhereTheOtherWordsMeanNothing() {
        assertThat(found(4, "ikke -vanlig&searchLanguageCode=nb", 1)).hasSize(1);
        assertThat(found(4, "ikke -gullgruve&searchLanguageCode=nb", 50)).hasSize(NEWER + 1);
        assertThat(found(4, "ikke&searchLanguageCode=nb", 1)).isEmpty();
    }

    @Test
    void looksAtSensitiveWordsOnlyForThoseWhoseLevelReaches() {
        assertThat(found(4, "sølvgruve", 1)).hasSize(1);
        assertThat(found(3, "sølvgruve", 1)).isEmpty();
        assertThat(found(3, "kobbergruve", 1)).hasSize(1);
    }

    @Test
    void findsNothingThatIsNotOpen() {
        assertThat(found(4, "jerngruve", 1)).isEmpty();
        assertThat(found(4, "jerngruve", 100)).isEmpty();
    }

    @Test
    void walksThroughCommonWordsNewestFirst() {
        List<String> all = found(4, "vanlig", 7);
        assertThat(all).hasSize(NEWER + 1).startsWith(common.toArray(String[]::new));
        assertThat(found(4, "vanlig", 100)).isEqualTo(all);
        assertThat(found(4, "vanlig", 1)).isEqualTo(all);
        assertThat(found(4, "melding -gullgruve", 20)).isEqualTo(common);
    }

    @Test
    void findsWordsInSeveralPartiesAtOnce() {
        assertThat(found(4, "gullgruve&party=" + SMALL.urn(), 1)).hasSize(2);
        assertThat(found(4, "vanlig&party=" + SMALL.urn(), 7)).hasSize(NEWER + 1);
    }

    /** The ids of everything, page by page. */
    private List<String> found(int level, String words, int limit) {
        Api user = anyone.as(tokens.endUser(USER).atLevel(level));
        String query = "/api/v1/enduser/dialogs?limit=%d&party=%s&search=%s"
                .formatted(limit, PARTY.urn(), words.replace(" ", "%20").replace("\"", "%22"));
        return AllPages.ids(user, query);
    }

    private String created(String resource, Organization party, String title, String safeTitle) {
        String text = """
                {"value": [{"value": "%s", "languageCode": "nb"}], "mediaType": "text/plain"}""";
        Response answer = anyone.as(tokens.serviceOwner(Organizations.TTD))
                .post("/api/v1/serviceowner/dialogs", """
                {"serviceResource": "%s", "party": "%s", "content": {"title": %s, "nonSensitiveTitle": %s}}""".formatted(
                                resource, party.urn(), text.formatted(title), text.formatted(safeTitle)));
        return accepted(answer).json().asString();
    }

    private static Response accepted(Response answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}
