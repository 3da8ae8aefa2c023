package dev.dialoglookup.dialog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.List;

/** Two users who act for the same four parties, and a ministry that may have dialogs with these. */
final class FourParties {

    static final String USERS = "/api/v1/enduser/parties";
    static final String OWNERS = "/api/v1/serviceowner/parties";
    static final String DIRECTORY = "/api/v1/directory/";
    static final String RESOURCE = "urn:altinn:resource:party-answer";
    static final Organization OTHER_OWNER = new Organizations(165).next();
    static final Person PERSON = new Persons(164).next();
    static final Person OTHER_PERSON = new Persons(165).next();
    /** In the order of their URNs. */
    static final List<String> PARTIES = List.of(urn("311111116"), urn("323232326"), urn("333333333"), PERSON.urn());

    private static final String DIALOGS = "/api/v1/serviceowner/dialogs";

    final Api operator;
    final Api owner;
    final Api user;
    private final Api anyone;
    private final Tokens tokens;

    FourParties(Api anyone, Tokens tokens) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.operator = anyone.as(tokens.operator());
        this.owner = anyone.as(tokens.serviceOwner(Organizations.TTD));
        this.user = user(PERSON);
    }

    private static String urn(String number) {
        return "urn:altinn:organization:identifier-no:" + number;
    }

    /** Also what a test before has changed. */
    void write() {
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

    /** A dialog of the ministry with a party, by its path. */
    String created(String party) {
        Response created = owner.post(DIALOGS, """
                {"serviceResource": "%s", "party": "%s",
                 "content": {"title": {"value": [{"value": "T", "languageCode": "nb"}], "mediaType": "text/plain"}}}""".formatted(RESOURCE, party));
        accepted(created);
        return DIALOGS + "/" + created.json().asString();
    }

    void purge(String dialog) {
        accepted(owner.post(dialog + "/actions/purge"));
    }

    Api user(Person person) {
        return anyone.as(tokens.endUser(person));
    }

    /** The ministry for the first of the users. */
    Api acting() {
        return acting(Organizations.TTD, PERSON);
    }

    Api acting(Organization organization, Person person) {
        return anyone.as(tokens.serviceOwner(organization)).with("Dialog-End-User", person.urn());
    }

    static List<String> listed(Api caller, String path) {
        Response answer = caller.get(path);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
        return answer.json()
                .get("items")
                .valueStream()
                .map(item -> item.get("party").asString())
                .toList();
    }

    static void accepted(Response response) {
        assertThat(response.status()).as(response.body()).isBetween(200, 299);
    }
}
