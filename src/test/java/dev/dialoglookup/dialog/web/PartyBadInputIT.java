package dev.dialoglookup.dialog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lists of parties refuse, in both views, and under which name. */
@IntegrationTest
class PartyBadInputIT {

    private static final String USERS = "/api/v1/enduser/parties";
    private static final String OWNERS = "/api/v1/serviceowner/parties";
    private static final String NONE = "{\"items\":[],\"hasNextPage\":false}";
    private static final Person PERSON = new Persons(166).next();

    private final RealDatabase database;
    private final Api anyone;
    private final Tokens tokens;
    private final Api user;
    private final Api owner;
    private final Api acting;

    PartyBadInputIT(RealDatabase database, Api anyone, Tokens tokens) {
        this.database = database;
        this.anyone = anyone;
        this.tokens = tokens;
        user = anyone.as(tokens.endUser(PERSON));
        owner = anyone.as(tokens.serviceOwner(Organizations.TTD));
        acting = owner.with("Dialog-End-User", PERSON.urn());
        anyone.as(tokens.operator())
                .put(
                        "/api/v1/directory/serviceowners",
                        "{\"orgs\":{\"ttd\":{\"name\":{\"nb\":\"Testdepartementet\"},\"orgnr\":\"991825827\"}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "party=31215000000                                  | party",
                "party=991825827                                    | party",
                "party=urn:altinn:organization:identifier-no:1      | party",
                "party=urn:altinn:person:identifier-no:12345678901  | party",
                "party=urn:altinn:organization:identifier-no:991825827&Party=urn:altinn:organization:identifier-no:991825827 | party",
                "party=                                             | party",
                "name=                                              | name",
                "name=%20%09                                        | name",
                "name=a%00b                                         | name",
                "name=a&name=b                                      | name",
                "name=a&NAME=a                                      | name",
                "limit=0                                            | limit",
                "limit=1001                                         | limit",
                "limit=-1                                           | limit",
                "limit=ten                                          | limit",
                "limit=1&limit=1                                    | limit",
                "continuationToken=                                 | continuationToken",
                "continuationToken=garbage                          | continuationToken",
                "continuationToken=%C3%86                           | continuationToken",
                "continuationToken=AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA | continuationToken",
                "orderBy=name                                       | orderBy",
                "names=a                                            | names",
                "parent=urn:altinn:organization:identifier-no:991825827 | parent",
                "endUser=x                                          | endUser",
                "markAsSeen=true                                    | markAsSeen"
            })
    void refusesInBothViews(String query, String key) {
        refuses(user, USERS + "?" + query, key);
        refuses(acting, OWNERS + "?" + query, key);
    }

    @Test
    void measuresNames() {
        refuses(user, USERS + "?name=" + "x".repeat(256), "name");
        refuses(acting, OWNERS + "?name=" + "x".repeat(256), "name");
    }

    @Test
    void saysEverythingThatIsWrongWithThePartyAtOnce() {
        refuses(user, USERS + "?party=x&name=" + "x".repeat(256), "party", "name");
    }

    @Test
    void wantsOwnersToNameAnEndUser() {
        refuses(owner, OWNERS, "endUserId");
        refuses(owner, OWNERS + "?party=urn:altinn:organization:identifier-no:991825827", "endUserId");
        refuses(owner, OWNERS + "?endUserId=" + PERSON.number(), "endUserId");
        refuses(owner, OWNERS + "?endUserId=urn:altinn:organization:identifier-no:991825827", "endUserId");
        refuses(acting, OWNERS + "?endUserId=" + new Persons(167).next().urn(), "endUserId");
        refuses(owner, OWNERS + "?endUserAuthenticationLevel=3", "endUserAuthenticationLevel");
        refuses(acting, OWNERS + "?endUserAuthenticationLevel=5", "endUserAuthenticationLevel");
    }

    @Test
    void takesNoEndUserFromEndUsers() {
        refuses(user, USERS + "?endUserId=" + PERSON.urn(), "endUserId");
        refuses(user, USERS + "?endUserAuthenticationLevel=3", "endUserAuthenticationLevel");
        refuses(user.with("Dialog-End-User", PERSON.urn()), USERS, "endUserId");
    }

    @Test
    void servesEachViewToItsCallersOnly() {
        Api searcher = anyone.as(
                tokens.serviceOwner(Organizations.TTD).with("scope", "digdir:dialogporten.serviceprovider.search"));
        assertThat(searcher.with("Dialog-End-User", PERSON.urn()).get(OWNERS).code())
                .isEqualTo("missing-scope");
        assertThat(user.get(OWNERS).status()).isEqualTo(403);
        assertThat(owner.get(USERS).status()).isEqualTo(403);
        assertThat(anyone.get(USERS).status()).isEqualTo(401);
        assertThat(anyone.get(OWNERS).status()).isEqualTo(401);
        assertThat(user.post(USERS, "{}").status()).isEqualTo(405);
    }

    @Test
    void neverEchoesIdentities() {
        for (String query : List.of("?party=" + PERSON.number(), "?name=x&" + PERSON.number() + "=1")) {
            Response answer = user.get(USERS + query);
            assertThat(answer.status()).isEqualTo(400);
            assertThat(answer.body()).doesNotContain(PERSON.number());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\"", "$1", "{name}", ":name", "?", "--", "İ", "ß", "💩", "a\tb"})
    void takesAnyNameThatIsOne(String name) {
        String query = "?Name=" + URLEncoder.encode(name, StandardCharsets.UTF_8) + "&LIMIT=1000";
        assertThat(user.get(USERS + query).body()).isEqualTo(NONE);
        assertThat(acting.get(OWNERS + query).body()).isEqualTo(NONE);
    }

    @Test
    void saysWhatToNarrowWhenItTakesTooLong() throws SQLException {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE end_user_party IN ACCESS EXCLUSIVE MODE");
            Response answer = user.get(USERS);
            assertThat(answer.status()).as(answer.body()).isEqualTo(422);
            assertThat(answer.code()).isEqualTo("search-too-broad");
            assertThat(answer.json().get("errors").propertyNames()).containsExactlyInAnyOrder("party", "name");
        }
    }

    private static void refuses(Api caller, String path, String... keys) {
        Response answer = caller.get(path);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-parameter");
        assertThat(answer.json().get("errors").propertyNames())
                .as(path)
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactlyInAnyOrder(keys);
    }
}
