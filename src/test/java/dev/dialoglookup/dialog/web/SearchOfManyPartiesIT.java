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
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page for a user with so many parties that the newest dialogs of a service resource are looked through before any party is,
 * in all the ways that this can end. Of these, half are the user's at first, and three at a time are of one instant.
 */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchOfManyPartiesIT {

    private static final String DIRECTORY = "/api/v1/directory/";
    private static final Instant NEWEST = Instant.parse("2026-01-01T12:00:00Z");
    private static final int LIMIT = 100;
    private static final List<Organization> MINE = organizations(701, 200);
    /** One that is nothing to the user, one held by a role that opens nothing here, one held no more. */
    private static final List<Organization> OTHERS = organizations(702, 3);

    private static final Person USER = new Persons(703).next();

    private final Api anyone;
    private final Tokens tokens;
    private final Map<Ending, List<Written>> written = new EnumMap<>(Ending.class);

    SearchOfManyPartiesIT(Api anyone, Tokens tokens) {
        this.anyone = anyone;
        this.tokens = tokens;
    }

    /** What comes behind the first sixty; a service resource each. */
    enum Ending {
        READING_ON_FILLS_THE_PAGE("filled", 300, 2, 0),
        READING_ON_DOES_NOT_FILL_THE_PAGE("not-filled", 460, 150, 120),
        THE_RESOURCE_ENDS("ended", 200, 4, 0),
        LITTLE_IS_FOUND_FIRST_AND_NOTHING_THEN("little", 460, 1_000, 20);

        final String resource;
        private final int behind;
        private final int everyWhich;
        private final int last;

        /**
         * A kind of world.
         *
         * @param everyWhich of those behind the first sixty is the user's
         * @param last so many more, all of them the user's
         */
        Ending(String name, int behind, int everyWhich, int last) {
            this.resource = "many-parties-" + name;
            this.behind = behind;
            this.everyWhich = everyWhich;
            this.last = last;
        }

        List<Boolean> areMine() {
            List<Boolean> all = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                all.add(i % 2 == 0);
            }
            for (int i = 1; i <= behind; i++) {
                all.add(i % everyWhich == 0);
            }
            for (int i = 0; i < last; i++) {
                all.add(true);
            }
            return all;
        }
    }

    private record Written(String id, Instant at, boolean isMine) {}

    private static List<Organization> organizations(long seed, int count) {
        Organizations organizations = new Organizations(seed);
        return Stream.generate(organizations::next).limit(count).toList();
    }

    @BeforeAll
    void writeTheWorld() {
        Api operator = anyone.as(tokens.operator());
        accepted(operator.put(DIRECTORY + "serviceowners", """
                {"orgs": {"ttd": {"name": {"nb": "Testdepartementet"}, "orgnr": "991825827"}}}"""));
        String resources = Stream.of(Ending.values())
                .map(ending -> """
                {"identifier": "%s", "title": {"nb": "Mange parter"}, "hasCompetentAuthority": {"orgcode": "ttd"},
                 "resourceType": "GenericAccessResource", "delegable": true}""".formatted(ending.resource))
                .collect(Collectors.joining(",", "[", "]"));
        accepted(operator.put(DIRECTORY + "serviceresources", resources));
        for (Ending ending : Ending.values()) {
            accepted(operator.put(DIRECTORY + "serviceresources/" + ending.resource + "/rights", """
                    [{"action": "read", "subjects": ["urn:altinn:rolecode:many-parties"]}]"""));
        }
        Stream<String> access = Stream.concat(
                MINE.stream().map(party -> access(party, "many-parties", "")),
                Stream.of(
                        access(OTHERS.get(1), "another", ""),
                        access(OTHERS.get(2), "many-parties", ", \"validTo\": \"%s\"".formatted(NEWEST))));
        accepted(operator.with("Dialog-End-User", USER.urn())
                .put(DIRECTORY + "access", access.collect(Collectors.joining(",", "{\"parties\": [", "]}"))));
        for (Ending ending : Ending.values()) {
            written.put(ending, write(ending));
        }
    }

    private static String access(Organization party, String role, String window) {
        return """
                {"party": "%s", "grants": [{"type": "Role", "subject": "urn:altinn:rolecode:%s"%s}]}""".formatted(party.urn(), role, window);
    }

    private List<Written> write(Ending ending) {
        List<Boolean> areMine = ending.areMine();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < areMine.size(); i++) {
            List<Organization> parties = areMine.get(i) ? MINE : OTHERS;
            lines.add("""
                    {"serviceResource": "urn:altinn:resource:%s", "party": "%s", "createdAt": "%s", "updatedAt": "%s",\
                     "isApiOnly": true}""".formatted(
                            ending.resource, parties.get(i % parties.size()).urn(), at(i), at(i)));
        }
        Response answer = anyone.as(tokens.serviceOwner(Organizations.TTD))
                .with("Content-Type", "application/x-ndjson")
                .send("POST", "/api/v1/serviceowner/dialogs/bulk", BodyPublishers.ofString(String.join("\n", lines)));
        List<String> answers = accepted(answer).body().lines().toList();
        List<Written> all = new ArrayList<>();
        for (int i = 0; i < answers.size(); i++) {
            JsonNode one = JsonMapper.shared().readTree(answers.get(i));
            assertThat(one.path("status").asInt()).as(answers.get(i)).isEqualTo(201);
            all.add(new Written(one.path("id").asString(), at(i), areMine.get(i)));
        }
        assertThat(all).hasSameSizeAs(lines);
        return all;
    }

    private static Instant at(int number) {
        return NEWEST.minus(Duration.ofMinutes(number / 3));
    }

    @ParameterizedTest
    @EnumSource
    void findsTheNewestOfTheUsers(Ending ending) {
        assertThat(pages(ending, "")).isEqualTo(expected(ending));
    }

    /** Which are found by another statement: of the second, there is nothing. */
    @ParameterizedTest
    @EnumSource
    void findsTheNewestOfTheUsersInTwoServiceResources(Ending ending) {
        assertThat(pages(ending, "&serviceResource=urn:altinn:resource:many-parties-none"))
                .isEqualTo(expected(ending));
    }

    private List<String> expected(Ending ending) {
        return Objects.requireNonNull(written.get(ending)).stream()
                .filter(Written::isMine)
                .sorted(Comparator.comparing(Written::at)
                        .thenComparing(Written::id)
                        .reversed())
                .map(Written::id)
                .toList();
    }

    private List<String> pages(Ending ending, String more) {
        Api user = anyone.as(tokens.endUser(USER));
        String query = "/api/v1/enduser/dialogs?limit=%d&serviceResource=urn:altinn:resource:%s%s"
                .formatted(LIMIT, ending.resource, more);
        return AllPages.ids(user, query);
    }

    private static Response accepted(Response answer) {
        assertThat(answer.status()).as(answer.body()).isBetween(200, 299);
        return answer;
    }
}
