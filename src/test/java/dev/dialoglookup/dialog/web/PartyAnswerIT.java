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
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What lists of parties look like, what their tokens are good for, and that they go by the access of the moment. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartyAnswerIT {

    private static final String DIRECTORY = "/api/v1/directory/";
    private static final String DIALOGS = "/api/v1/serviceowner/dialogs";
    private static final String USERS = "/api/v1/enduser/parties";
    private static final String OWNERS = "/api/v1/serviceowner/parties";
    private static final String RESOURCE = "urn:altinn:resource:party-answer";
    private static final Persons PERSONS = new Persons(164);
    private static final Person PERSON = PERSONS.next();
    private static final Person OTHER_PERSON = PERSONS.next();
    private static final Organization OTHER_OWNER = new Organizations(165).next();
    /** In the order of their numbers. */
    private static final List<String> PARTIES =
            List.of(urn("311111116"), urn("323232326"), urn("333333333"), PERSON.urn());

    private final Api anyone;
    private final Tokens tokens;
    private final Api operator;
    private final Api owner;
    private final Api user;

    PartyAnswerIT(Api anyone, Tokens tokens) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.operator = anyone.as(tokens.operator());
        this.owner = anyone.as(tokens.serviceOwner(Organizations.TTD));
        this.user = anyone.as(tokens.endUser(PERSON));
    }

    private static String urn(String number) {
        return "urn:altinn:organization:identifier-no:" + number;
    }

    /** Two users act for the same four parties. */
    @BeforeEach
    void writeTheWorld() {
        accepted(operator.put(DIRECTORY + "serviceowners", """
                {"orgs": {"ttd": {"name": {"nb": "Testdepartementet"}, "orgnr": "991825827"},
                          "party-answer": {"name": {"nb": "En annen"}, "orgnr": "%s"}}}""".formatted(OTHER_OWNER.number())));
        accepted(operator.put(DIRECTORY + "serviceresources", """
                [{"identifier": "party-answer", "title": {"nb": "Svar"}, "hasCompetentAuthority": {"orgcode": "ttd"},
                  "resourceType": "GenericAccessResource", "delegable": true, "minimumAuthenticationLevel": 4}]"""));
        accepted(operator.put(DIRECTORY + "serviceresources/party-answer/rights", """
                [{"action": "read", "subjects": ["urn:altinn:rolecode:party-answer"]}]"""));
        for (Person one : List.of(PERSON, OTHER_PERSON)) {
            accepted(operator.with("Dialog-End-User", one.urn()).put(DIRECTORY + "access", """
                    {"parties": [
                      {"party": "%s", "name": "Fjellheim Bakeri AS", "partyId": 1444,
                       "grants": [{"type": "Role", "subject": "urn:altinn:rolecode:party-answer"}]},
                      {"party": "%s", "parent": "%s", "name": "Fjellheim Bakeri AS avd. Bø",
                       "grants": [{"type": "Role", "subject": "urn:altinn:rolecode:party-answer"}]},
                      {"party": "%s", "grants": [{"type": "ResourceDelegation", "subject": "%s"}]},
                      {"party": "%s", "grants": [{"type": "Role", "subject": "urn:altinn:rolecode:party-answer"}]}]}""".formatted(
                            PARTIES.get(0), PARTIES.get(1), PARTIES.get(0), PARTIES.get(2), RESOURCE, PARTIES.get(3))));
        }
    }

    private String created(String party) {
        Response created = owner.post(DIALOGS, """
                {"serviceResource": "%s", "party": "%s",
                 "content": {"title": {"value": [{"value": "T", "languageCode": "nb"}], "mediaType": "text/plain"}}}""".formatted(RESOURCE, party));
        accepted(created);
        return DIALOGS + "/" + created.json().asString();
    }

    @Test
    void showsWhatTheDirectoryKnows() {
        Response answer = user.get(USERS);
        assertThat(answer.body()).isEqualTo("""
                {"items":[\
                {"party":"%s","name":"Fjellheim Bakeri AS","partyId":1444},\
                {"party":"%s","name":"Fjellheim Bakeri AS avd. Bø","parent":"%s"},\
                {"party":"%s"},{"party":"%s"}],"hasNextPage":false}""".formatted(
                        PARTIES.get(0), PARTIES.get(1), PARTIES.get(0), PARTIES.get(2), PARTIES.get(3)));
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void listsNobodyForOneWithoutGrants() {
        Api nobody = anyone.as(tokens.endUser(PERSONS.next()));
        assertThat(nobody.get(USERS).body()).isEqualTo("{\"items\":[],\"hasNextPage\":false}");
    }

    @Test
    void namesForOwnersOnlyThoseWithADialogOfTheirs() {
        String dialog = created(PARTIES.get(2));
        String deleted = created(PARTIES.get(1));
        accepted(owner.delete(deleted));
        assertThat(listed(acting(), OWNERS)).containsExactly(PARTIES.get(2));
        assertThat(listed(owner, OWNERS + "?EndUserId=" + PERSON.urn())).containsExactly(PARTIES.get(2));
        // a level, even one below that of the service, changes nothing
        assertThat(listed(acting(), OWNERS + "/?endUserAuthenticationLevel=0")).containsExactly(PARTIES.get(2));
        assertThat(listed(acting(OTHER_OWNER), OWNERS)).isEmpty();

        accepted(owner.delete(dialog));
        assertThat(listed(acting(), OWNERS)).isEmpty();
        accepted(owner.post(dialog + "/actions/restore"));
        assertThat(listed(acting(), OWNERS)).containsExactly(PARTIES.get(2));
        accepted(owner.post(dialog + "/actions/purge"));
        accepted(owner.post(deleted + "/actions/purge"));
        assertThat(listed(acting(), OWNERS)).isEmpty();
    }

    @Test
    void goesByTheAccessOfTheMoment() {
        List<String> dialogs = PARTIES.stream().map(this::created).toList();
        assertThat(listed(acting(), OWNERS)).isEqualTo(PARTIES);

        change("remove", PARTIES.get(3), "");
        assertThat(listed(user, USERS)).isEqualTo(PARTIES.subList(0, 3));
        assertThat(listed(acting(), OWNERS)).isEqualTo(PARTIES.subList(0, 3));

        change("add", PARTIES.get(3), ", \"validTo\": \"2020-01-01T00:00:00Z\"");
        assertThat(listed(user, USERS)).isEqualTo(PARTIES.subList(0, 3));

        accepted(operator.put(DIRECTORY + "serviceresources/party-answer/rights", "[]"));
        assertThat(listed(user, USERS)).isEqualTo(PARTIES.subList(0, 3));
        assertThat(listed(acting(), OWNERS)).containsExactly(PARTIES.get(2));
        dialogs.forEach(dialog -> accepted(owner.post(dialog + "/actions/purge")));
    }

    private void change(String how, String party, String window) {
        accepted(operator.with("Dialog-End-User", PERSON.urn())
                .patch(DIRECTORY + "access", """
                {"%s": [{"party": "%s", "type": "Role", "subject": "urn:altinn:rolecode:party-answer"%s}]}""".formatted(how, party, window)));
    }

    @Test
    void continuesWithAnyLimit() {
        String token = token(user, USERS + "?limit=1");
        assertThat(listed(user, USERS + "?limit=2&continuationToken=" + token)).isEqualTo(PARTIES.subList(1, 3));
        assertThat(listed(user, USERS + "?continuationToken=" + token)).isEqualTo(PARTIES.subList(1, 4));
    }

    @Test
    void bindsTokensToListViewCallerSubjectAndFilters() {
        List<String> dialogs = PARTIES.stream().map(this::created).toList();
        String users = token(user, USERS + "?limit=1");
        String owners = token(acting(), OWNERS + "?limit=1");
        String named = token(user, USERS + "?limit=1&name=fjell");
        String ofSearch = token(user, "/api/v1/enduser/dialogs?limit=1&serviceResource=" + RESOURCE);
        Api other = anyone.as(tokens.endUser(OTHER_PERSON));

        refusesToken(other, USERS, users);
        refusesToken(acting(), OWNERS, users);
        refusesToken(user, USERS + "?name=fjell", users);
        refusesToken(user, USERS + "?party=" + PARTIES.get(1), users);
        refusesToken(user, USERS, owners);
        refusesToken(acting(OTHER_OWNER), OWNERS, owners);
        refusesToken(owner.with("Dialog-End-User", OTHER_PERSON.urn()), OWNERS, owners);
        refusesToken(user, USERS, named);
        refusesToken(user, USERS, ofSearch);
        refusesToken(user, "/api/v1/enduser/dialogs?serviceResource=" + RESOURCE, users);
        assertThat(listed(user, USERS + "?name=fjell&continuationToken=" + named))
                .containsExactly(PARTIES.get(1));
        dialogs.forEach(dialog -> accepted(owner.post(dialog + "/actions/purge")));
    }

    private static void refusesToken(Api caller, String path, String token) {
        Response answer = caller.get(path + (path.contains("?") ? "&" : "?") + "continuationToken=" + token);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.json().get("errors").propertyNames()).containsExactly("continuationToken");
    }

    @Test
    void keepsIdentitiesOutOfTokens() {
        String token = token(user, USERS + "?limit=3");
        String read = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);
        assertThat(read).isNotEmpty().doesNotContain("urn:", "333333333", PERSON.number());
    }

    private static String token(Api caller, String path) {
        return caller.get(path).json().path("continuationToken").asString("");
    }

    private Api acting() {
        return acting(Organizations.TTD);
    }

    private Api acting(Organization organization) {
        return anyone.as(tokens.serviceOwner(organization)).with("Dialog-End-User", PERSON.urn());
    }

    private static List<String> listed(Api caller, String path) {
        Response answer = caller.get(path);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("party").asString())
                .toList();
    }

    private static void accepted(Response response) {
        assertThat(response.status()).as(response.body()).isBetween(200, 299);
    }
}
