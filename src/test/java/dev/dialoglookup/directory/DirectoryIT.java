package dev.dialoglookup.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class DirectoryIT {

    private static final String BASE = "/api/v1/directory/";

    private final Api api;
    private final Tokens tokens;
    private final Api operator;
    private final JdbcClient jdbc;
    private final Person user = new Persons(41).next();
    private final Organization party = new Organizations(41).next();
    private final Organization parent = new Organizations(42).next();

    DirectoryIT(Api api, Tokens tokens, JdbcClient jdbc) {
        this.api = api;
        this.tokens = tokens;
        this.operator = api.as(tokens.operator());
        this.jdbc = jdbc;
    }

    @Test
    void givesBackTheAccessThatWasPut() {
        String document = """
                {"parties": [{"party": "%s", "name": "Fjell og Fjord AS", "partyId": 5001, "parent": "%s", "grants": [
                  {"type": "Role", "subject": "urn:altinn:rolecode:dagl"},
                  {"type": "AccessPackage", "subject": "urn:altinn:accesspackage:skatt", "validTo": "2099-01-01T00:00:00.000000Z", "inheritedFrom": "%2$s"},
                  {"type": "ResourceDelegation", "subject": "urn:altinn:resource:not-yet-known", "validFrom": "2020-01-01T00:00:00.000000Z"},
                  {"type": "InstanceDelegation", "subject": "urn:altinn:dialog-id:01900000-0000-7000-8000-000000000001", "serviceResource": "urn:altinn:resource:not-yet-known"}
                ]}]}""".formatted(party.urn(), parent.urn());
        Api forUser = operator.with("Dialog-End-User", user.urn());

        assertThat(forUser.put(BASE + "access", document).status()).isEqualTo(204);
        assertThat(forUser.get(BASE + "access").json())
                .isEqualTo(JsonMapper.shared().readTree(document));

        assertThat(forUser.put(BASE + "access", document).status()).isEqualTo(204);
        assertThat(forUser.get(BASE + "access").json())
                .isEqualTo(JsonMapper.shared().readTree(document));
    }

    @Test
    void replacesAWindowAndWithdrawsByPatch() {
        Api forUser = operator.with("Dialog-End-User", new Persons(43).next().urn());
        String role = """
                {"party": "%s", "type": "role", "subject": "URN:altinn:rolecode:DAGL"%s}""";
        String first =
                "{\"add\": [%s]}".formatted(role.formatted(party.urn(), ", \"validTo\": \"2098-01-01T00:00:00Z\""));
        String second =
                "{\"add\": [%s]}".formatted(role.formatted(party.urn(), ", \"validTo\": \"2099-01-01T00:00:00Z\""));
        String gone = "{\"remove\": [%s]}".formatted(role.formatted(party.urn(), ""));

        assertThat(forUser.patch(BASE + "access", first).status()).isEqualTo(204);
        assertThat(forUser.patch(BASE + "access", second).status()).isEqualTo(204);
        assertThat(forUser.get(BASE + "access").json().at("/parties/0/grants").toString())
                .isEqualTo(
                        "[{\"type\":\"Role\",\"subject\":\"urn:altinn:rolecode:dagl\",\"validTo\":\"2099-01-01T00:00:00.000000Z\"}]");
        assertThat(forUser.patch(BASE + "access", gone).status()).isEqualTo(204);
        assertThat(forUser.get(BASE + "access").body()).isEqualTo("{\"parties\":[]}");
    }

    @Test
    void withdrawsWhatWasNeverGiven() {
        Api forUser = operator.with("Dialog-End-User", new Persons(47).next().urn());
        assertThat(forUser.patch(BASE + "access", """
                {"remove": [{"party": "%s", "type": "Role", "subject": "urn:altinn:rolecode:dagl"}]}""".formatted(party.urn())).status())
                .isEqualTo(204);
    }

    @Test
    void withdrawsEverything() {
        Api forUser = operator.with("Dialog-End-User", new Persons(44).next().urn());
        forUser.put(BASE + "access", """
                {"parties": [{"party": "%s", "grants": [{"type": "Role", "subject": "urn:altinn:rolecode:dagl"}]}]}""".formatted(party.urn()));

        assertThat(forUser.delete(BASE + "access").status()).isEqualTo(204);
        assertThat(forUser.delete(BASE + "access").status()).isEqualTo(204);
        assertThat(forUser.get(BASE + "access").body()).isEqualTo("{\"parties\":[]}");
    }

    @Test
    void ignoresMembersAndSubjectsItDoesNotKnow() {
        assertThat(operator.put(BASE + "serviceowners", """
                {"orgs": {"NEW": {"name": {"nb": "Ny etat", "se": null}, "orgnr": "%s", "logo": "x", "environments": ["tt02"]}}}""".formatted(party.number()))
                        .status())
                .isEqualTo(204);
        assertThat(operator.put(BASE + "serviceresources", """
                [{"identifier": "Some_Service", "title": {"nb": "En tjeneste"}, "hasCompetentAuthority":
                  {"orgcode": "new", "organization": "%s", "name": {}}, "resourceType": "altinnapp", "delegable": true, "rightDescription": {}}]""".formatted(party.number()))
                        .status())
                .isEqualTo(204);
        assertThat(operator.put(BASE + "serviceresources/some_service/rights", """
                [{"action": "read", "subjects": ["urn:altinn:org:new", "urn:altinn:rolecode:dagl"], "x": 1}]""")
                        .status())
                .isEqualTo(204);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            serviceowners                  | {"orgs": {"x": {"orgnr": "123456789"}}}                              | orgs.x
            serviceowners                  | {"orgs": {"x": {"name": {}}}}                                        | orgs.x.orgnr
            serviceowners                  | {"orgs": {"123": {"name": {}}}}                                      | orgs.123.orgnr
            serviceowners                  | {"orgs": {"x": null}}                                                | orgs.x
            serviceowners                  | {"orgs": {"a b": {"orgnr": "991825827"}}}                            | orgs.a b
            serviceowners                  | {}                                                                   | orgs
            serviceresources               | [{"identifier": "a b", "resourceType": "AltinnApp", "hasCompetentAuthority": {"orgcode": "x"}}] | [0].identifier
            serviceresources               | [{"identifier": "a", "resourceType": 1, "hasCompetentAuthority": {"orgcode": "x"}}]             | [0].resourceType
            serviceresources               | [{"identifier": "a", "resourceType": "AltinnApp", "hasCompetentAuthority": {}}]                 | [0].hasCompetentAuthority
            serviceresources               | [{"identifier": "a", "resourceType": "AltinnApp", "hasCompetentAuthority": {"orgcode": "x"}, "minimumAuthenticationLevel": 5}] | [0].minimumAuthenticationLevel
            serviceresources/a/rights      | [{"action": "read", "subjects": ["dagl"]}]                           | [0].subjects[0]
            serviceresources/a/rights      | [{"action": "read"}]                                                 | [0].subjects
            serviceresources/a/rights      | [{"action": "read", "subjects": null}]                               | [0].subjects
            subjects                       | [{"urn": "urn:altinn:resource:x", "name": {"nb": "X"}}]              | [0]
            access                         | {}                                                                   | parties
            access                         | {"partys": []}                                                       | parties
            access                         | {"parties": null}                                                    | parties
            access                         | {"parties": [{"party": "urn:altinn:organization:identifier-no:991825827"}]} | parties[0].grants
            access                         | {"parties": [null]}                                                  | parties[0]
            access                         | {"parties": [{"party": "urn:altinn:organization:identifier-no:991825827", "grants": [{"type": "Role"}]}]} | parties[0].grants[0].subject
            access                         | {"parties": [{"party": "urn:altinn:systemuser:uuid:01900000-0000-7000-8000-000000000001", "grants": []}]} | parties[0]
            access                         | {"parties": [{"party": "urn:altinn:organization:identifier-no:1", "grants": []}]} | parties[0].party
            access                         | {"parties": [{"party": "urn:altinn:organization:identifier-no:991825827", "grants": [{"type": "Role", "subject": "urn:altinn:accesspackage:x"}]}]} | parties[0].grants[0]
            access                         | {"parties": [{"party": "urn:altinn:organization:identifier-no:991825827", "grants": [{"type": "InstanceDelegation", "subject": "urn:altinn:dialog-id:01900000-0000-7000-8000-000000000001"}]}]} | parties[0].grants[0]
            access                         | {"parties": [{"party": "urn:altinn:organization:identifier-no:991825827", "grants": [{"type": "Role", "subject": "urn:altinn:rolecode:x", "validFrom": "2030-01-01T00:00:00Z", "validTo": "2030-01-01T00:00:00Z"}]}]} | parties[0].grants[0]
            """)
    void namesWhatIsWrongInADocument(String path, String body, String key) {
        Api caller = path.equals("access") ? operator.with("Dialog-End-User", user.urn()) : operator;
        Response response = caller.put(BASE + path, body);

        assertThat(response.status()).as(response.body()).isEqualTo(400);
        assertThat(response.json().path("errors").propertyNames())
                .as(response.body())
                .containsExactly(key);
    }

    @Test
    void withdrawsNothingWhereTheListOfPartiesIsMissing() {
        Api forUser = operator.with("Dialog-End-User", new Persons(45).next().urn());
        forUser.put(BASE + "access", """
                {"parties": [{"party": "%s", "grants": [{"type": "Role", "subject": "urn:altinn:rolecode:dagl"}]}]}""".formatted(party.urn()));
        String before = forUser.get(BASE + "access").body();

        assertThat(forUser.put(BASE + "access", "{\"partys\": []}").status()).isEqualTo(400);
        assertThat(forUser.get(BASE + "access").body()).isEqualTo(before).contains("rolecode:dagl");
        assertThat(forUser.put(BASE + "access", "{\"parties\": []}").status()).isEqualTo(204);
    }

    @Test
    void keepsThousandsOfDelegationsForOneParty() {
        String document = IntStream.range(0, 3_000)
                .mapToObj(
                        "{\"type\": \"ResourceDelegation\", \"subject\": \"urn:altinn:resource:many-%04d\"}"::formatted)
                .collect(Collectors.joining(
                        ",",
                        "{\"parties\": [{\"party\": \"%s\", \"grants\": ["
                                .formatted(new Organizations(46).next().urn()),
                        "]}]}"));
        Persons persons = new Persons(46);
        for (int i = 0; i < 2; i++) {
            Api forUser = operator.with("Dialog-End-User", persons.next().urn());
            Response put = forUser.put(BASE + "access", document);
            assertThat(put.status()).as(put.body()).isEqualTo(204);
            assertThat(forUser.get(BASE + "access").json())
                    .isEqualTo(JsonMapper.shared().readTree(document));
        }
        assertThat(jdbc.sql("SELECT count(*) FROM access_profile WHERE cardinality(subject_ids) = 3000")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void wantsTheEndUserInAHeaderAndOneThatCanBe() {
        assertThat(operator.get(BASE + "access").status()).isEqualTo(400);
        assertThat(operator.with("Dialog-End-User", party.urn())
                        .get(BASE + "access")
                        .json()
                        .path("errors")
                        .propertyNames())
                .containsExactly("Dialog-End-User");
        assertThat(operator.with("Dialog-End-User", user.number())
                        .get(BASE + "access")
                        .status())
                .isEqualTo(400);
        assertThat(operator.with("Dialog-End-User", user.number())
                        .get(BASE + "access")
                        .body())
                .doesNotContain(user.number());
    }

    @Test
    void mayBeChangedMoreOftenThanThereAreConnections() {
        Organization ministry = new Organizations(45).next();
        operator.put(BASE + "serviceowners", """
                {"orgs": {"often": {"name": {"nb": "Ofte"}, "orgnr": "%s"}}}""".formatted(ministry.number()));
        String service = """
                [{"identifier": "often-renamed", "title": {"nb": "Navn %d"}, "resourceType": "AltinnApp",
                  "hasCompetentAuthority": {"organization": "%s"}}]""";
        operator.put(BASE + "serviceresources", service.formatted(0, ministry.number()));
        Api owner = api.as(tokens.serviceOwner(ministry));
        String dialog = owner.post("/api/v1/serviceowner/dialogs", """
                {"serviceResource": "urn:altinn:resource:often-renamed", "party": "%s", "content": {"title":
                  {"value": [{"languageCode": "nb", "value": "Tittel"}]}}}""".formatted(party.urn()))
                .json()
                .asString();

        for (int change = 1; change <= 25; change++) {
            operator.put(BASE + "serviceresources", service.formatted(change, ministry.number()));
            Response found = owner.get("/api/v1/serviceowner/dialoglookup?instanceRef=urn:altinn:dialog-id:" + dialog);
            assertThat(found.json().at("/serviceResource/name/0/value").asString())
                    .as(found.body())
                    .isEqualTo("Navn " + change);
        }
    }
}
