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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What search refuses, in all three views, and under which name. */
@IntegrationTest
class SearchBadInputIT {

    private static final String RESOURCE = "serviceResource=urn:altinn:resource:bad-input";
    private static final Person PERSON = new Persons(61).next();
    private static final String END_USER = "endUserId=" + PERSON.urn() + "&";
    private static final Organizations PARTIES = new Organizations(62);

    private final Api user;
    private final Api owner;
    private final Api searcher;

    SearchBadInputIT(Api anyone, Tokens tokens) {
        user = anyone.as(tokens.endUser(PERSON).atLevel(4));
        owner = anyone.as(tokens.serviceOwner(Organizations.TTD));
        searcher = anyone.as(
                tokens.serviceOwner(Organizations.TTD).with("scope", "digdir:dialogporten.serviceprovider.search"));
        anyone.as(tokens.operator())
                .put(
                        "/api/v1/directory/serviceowners",
                        "{\"orgs\":{\"ttd\":{\"name\":{\"nb\":\"Testdepartementet\"},\"orgnr\":\"991825827\"}}}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "party=31215000000                                         | party",
                "party=urn:altinn:person:identifier-no:12345678901         | party",
                "PARTY=urn:altinn:organization:identifier-no:991825827,urn:altinn:organization:identifier-no:991825827 | party",
                "serviceResource=bad-input                                 | serviceResource",
                "ServiceResource=urn:altinn:resource:a:b                   | serviceResource",
                "serviceResource=urn:altinn:resource:                      | serviceResource",
                "serviceResource=urn:altinn:app:x                          | serviceResource",
                "status=1                                                  | status",
                "status=Open                                               | status",
                "status=Draft,Awaiting                                     | status",
                "status=                                                   | status",
                "createdAfter=2026-01-01T00:00:00                          | createdAfter",
                "createdAfter=2026-01-01                                   | createdAfter",
                "updatedBefore=yesterday                                   | updatedBefore",
                "dueAfter=2026-13-01T00:00:00Z                             | dueAfter",
                "createdAfter=2026-01-02T00:00:00Z&createdBefore=2026-01-01T00:00:00Z               | createdAfter",
                "updatedAfter=2026-01-02T00:00:00Z&updatedBefore=2026-01-01T00:00:00Z               | updatedAfter",
                "contentUpdatedAfter=2026-01-02T00:00:00Z&contentUpdatedBefore=2026-01-01T00:00:00Z | contentUpdatedAfter",
                "dueAfter=2026-01-01T00:00:00.000001Z&dueBefore=2026-01-01T00:00:00Z                | dueAfter",
                "process=no%20uri                                          | process",
                "process=relative                                          | process",
                "externalReference=                                        | externalReference",
                "externalReference=a&externalreference=b                   | externalReference",
                "excludeApiOnly=1                                          | excludeApiOnly",
                "excludeApiOnly=yes                                        | excludeApiOnly",
                "searchLanguageCode=nb                                     | searchLanguageCode",
                "orderBy=title                                             | orderBy",
                "orderBy=createdAt,createdAt_asc                           | orderBy",
                "orderBy=createdAt&orderBy=dueAt                           | orderBy",
                "limit=0                                                   | limit",
                "limit=1001                                                | limit",
                "limit=-1                                                  | limit",
                "limit=ten                                                 | limit",
                "limit=1.5                                                 | limit",
                "limit=99999999999                                         | limit",
                "limit=1&Limit=2                                           | limit",
                "continuationToken=garbage                                 | continuationToken",
                "continuationToken=%C3%86                                  | continuationToken",
                "systemLabel=Trash                                         | systemLabel",
                "isContentSeen=yes                                         | isContentSeen",
                "partyy=x                                                  | partyy",
                "page=2                                                    | page"
            })
    void refusesInEveryView(String query, String key) {
        refuses(user, endUser(RESOURCE + "&" + query), key);
        refuses(owner, serviceOwner(query), key);
        refuses(owner, serviceOwner(END_USER + RESOURCE + "&" + query), key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "search=ab                           | search",
                "search=abc&searchLanguageCode=no    | searchLanguageCode",
                "search=abc&searchLanguageCode=nob   | searchLanguageCode",
                "search=abc&searchLanguageCode=xx    | searchLanguageCode",
                "search=abc&searchLanguageCode=1     | searchLanguageCode"
            })
    void refusesWordsForUsers(String query, String key) {
        refuses(user, endUser(RESOURCE + "&" + query), key);
        refuses(owner, serviceOwner(END_USER + RESOURCE + "&" + query), key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serviceOwnerLabels=ab               | serviceOwnerLabels",
                "serviceOwnerLabels=ab*              | serviceOwnerLabels",
                "serviceOwnerLabels=abc**            | serviceOwnerLabels",
                "serviceOwnerLabels=a*bc             | serviceOwnerLabels",
                "serviceOwnerLabels=*abc             | serviceOwnerLabels",
                "serviceOwnerLabels=*                | serviceOwnerLabels",
                "deleted=0                           | deleted",
                "deleted=Both                        | deleted",
                "visibleAfter=2026-01-01T00:00:00    | visibleAfter",
                "visibleAfter=2026-01-02T00:00:00Z&visibleBefore=2026-01-01T00:00:00Z | visibleAfter",
                "org=ttd                             | org"
            })
    void refusesOfOwners(String query, String key) {
        refuses(owner, serviceOwner(query), key);
        refuses(owner, serviceOwner(END_USER + RESOURCE + "&" + query), key);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "serviceOwnerLabels=abc              | serviceOwnerLabels",
                "deleted=Exclude                     | deleted",
                "visibleAfter=2026-01-01T00:00:00Z   | visibleAfter",
                "endUserId=x                         | endUserId",
                "endUserAuthenticationLevel=3        | endUserAuthenticationLevel"
            })
    void refusesOfUsersWhatIsForOwners(String query, String key) {
        refuses(user, endUser(RESOURCE + "&" + query), key);
    }

    @Test
    void wantsAPlaceToLookForUsers() {
        refuses(user, "/api/v1/enduser/dialogs", "party", "serviceResource");
        refuses(user, endUser("status=Draft&org=ttd"), "party", "serviceResource");
        refuses(owner, serviceOwner("endUserId=" + PERSON.urn()), "party", "serviceResource");
        refuses(owner.with("Dialog-End-User", PERSON.urn()), serviceOwner("status=Draft"), "party", "serviceResource");
    }

    @Test
    void refusesForUsersWhatIsDeleted() {
        for (String deleted : new String[] {"Include", "only"}) {
            refuses(owner, serviceOwner(END_USER + RESOURCE + "&deleted=" + deleted), "deleted");
        }
    }

    @Test
    void refusesWordsAndLevelsOfOwnersAlone() {
        refuses(owner, serviceOwner("search=abc"), "search");
        refuses(owner, serviceOwner("search=abc&searchLanguageCode=nb"), "search");
        refuses(owner, serviceOwner("endUserAuthenticationLevel=3"), "endUserAuthenticationLevel");
        refuses(
                owner,
                serviceOwner(END_USER + RESOURCE + "&endUserAuthenticationLevel=5"),
                "endUserAuthenticationLevel");
        refuses(owner, serviceOwner(RESOURCE + "&endUserId=" + PERSON.number()), "endUserId");
    }

    @Test
    void countsValues() {
        String parties = repeated("party", 100) + "&";
        refuses(user, endUser(parties + repeated("party", 1)), "party");
        refuses(owner, serviceOwner(END_USER + parties + repeated("party", 1)), "party");
        refuses(owner, serviceOwner(repeated("party", 21)), "party");
        for (String name : new String[] {"serviceResource", "extendedStatus", "status"}) {
            refuses(user, endUser(RESOURCE + "&" + repeated(name, 21)), name);
            refuses(owner, serviceOwner(repeated(name, 21)), name);
            refuses(owner, serviceOwner(END_USER + RESOURCE + "&" + repeated(name, 21)), name);
        }
        refuses(user, endUser(RESOURCE + "&" + repeated("org", 21)), "org");
        refuses(owner, serviceOwner(repeated("serviceOwnerLabels", 21)), "serviceOwnerLabels");
    }

    @Test
    void measuresTexts() {
        refuses(user, endUser(RESOURCE + "&search=" + "x".repeat(256)), "search");
        refuses(user, endUser(RESOURCE + "&process=urn:" + "x".repeat(1020)), "process");
        refuses(owner, serviceOwner("serviceOwnerLabels=" + "x".repeat(256)), "serviceOwnerLabels");
        refuses(owner, serviceOwner("serviceOwnerLabels=" + "x".repeat(256) + "*"), "serviceOwnerLabels");
    }

    @Test
    void saysEverythingThatIsWrongAtOnce() {
        refuses(
                user,
                endUser("party=a&party=b&serviceResource=c&status=9&excludeApiOnly=2&search=x"),
                "party",
                "serviceResource",
                "status",
                "excludeApiOnly",
                "search");
    }

    @Test
    void neverEchoesIdentities() {
        Response answer = user.get(endUser("party=" + PERSON.number() + "&orderBy=a@b.no"));
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.body()).doesNotContain(PERSON.number(), "a@b.no");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Party=urn:altinn:organization:identifier-no:991825827&ServiceResource=URN:ALTINN:RESOURCE:Bad-Input",
                "status=draft&status=NOTAPPLICABLE&extendedStatus=a,b&extendedStatus=%25",
                "createdAfter=2026-01-01T00:00:00Z&createdBefore=2026-01-01T01:00:00%2B01:00",
                "limit=1000&orderBy=DUEAT_ASC,id_asc&excludeApiOnly=TRUE",
                "process=urn:a&externalReference=%27%22%25_%5C"
            })
    void acceptsInEveryView(String query) {
        accepts(user, endUser(RESOURCE + "&" + query));
        accepts(owner, serviceOwner(query));
        accepts(owner, serviceOwner(END_USER + RESOURCE + "&" + query));
    }

    @Test
    void acceptsTheCallOfTheGuide() {
        accepts(
                searcher,
                "/api/v1/serviceowner/dialogs/?endUserId=%s&Party=%s&ServiceResource=%s"
                        .formatted(PERSON.urn(), PERSON.urn(), "urn:altinn:resource:bad-input"));
        accepts(
                searcher.with("Dialog-End-User", PERSON.urn()),
                serviceOwner(RESOURCE + "&endUserAuthenticationLevel=4"));
        accepts(searcher, "/api/v1/serviceowner/dialogs");
    }

    @Test
    void acceptsWhatOnlySomeMayAsk() {
        accepts(user, endUser(RESOURCE + "&org=TTD&org=skd&search=abc&searchLanguageCode=NB-no"));
        accepts(user, endUser(repeated("party", 100)));
        accepts(owner, serviceOwner(repeated("party", 20)));
        accepts(owner, serviceOwner("deleted=only&visibleAfter=2026-01-01T00:00:00Z&serviceOwnerLabels=ABC*"));
        accepts(owner, serviceOwner("serviceOwnerLabels=" + encoded("50% _d'one\"*") + "&deleted=INCLUDE"));
        accepts(owner, serviceOwner(END_USER + RESOURCE + "&deleted=exclude&search=" + encoded("\"a & | ! <-> (")));
    }

    private static String endUser(String query) {
        return "/api/v1/enduser/dialogs?" + query;
    }

    private static String serviceOwner(String query) {
        return "/api/v1/serviceowner/dialogs?" + query;
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    private static String repeated(String name, int times) {
        return IntStream.range(0, times)
                .mapToObj(i -> name + "="
                        + switch (name) {
                            case "party" -> party().urn();
                            case "serviceResource" -> "urn:altinn:resource:bad-input-" + i;
                            case "status" -> "Draft";
                            default -> "value-" + i;
                        })
                .collect(Collectors.joining("&"));
    }

    private static Organization party() {
        return PARTIES.next();
    }

    private static void accepts(Api caller, String path) {
        Response answer = caller.get(path);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(200);
        assertThat(answer.json().get("items").isArray()).isTrue();
        assertThat(answer.json().get("hasNextPage").isBoolean()).isTrue();
        // the owner's whole list has more pages than one when other tests have written much
        assertThat(answer.json().has("continuationToken"))
                .isEqualTo(answer.json().get("hasNextPage").asBoolean());
        assertThat(answer.json().get("orderBy").asString())
                .endsWith("id_" + (path.contains("id_asc") ? "asc" : "desc"));
    }

    private static void refuses(Api caller, String path, String... keys) {
        Response answer = caller.get(path);
        assertThat(answer.status()).as(path + answer.body()).isEqualTo(400);
        assertThat(answer.code()).isEqualTo("invalid-parameter");
        Collection<String> named = answer.json().get("errors").propertyNames();
        assertThat(named)
                .as(path)
                .usingElementComparator(String.CASE_INSENSITIVE_ORDER)
                .containsExactlyInAnyOrder(keys);
    }
}
