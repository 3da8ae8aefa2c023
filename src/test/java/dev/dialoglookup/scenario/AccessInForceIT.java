package dev.dialoglookup.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.scenario.Question.Asker;
import dev.dialoglookup.scenario.Scenario.Grant;
import dev.dialoglookup.scenario.Scenario.Ref;
import dev.dialoglookup.scenario.Scenario.Resource;
import dev.dialoglookup.scenario.Scenario.Subjects;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.SecondInstance;
import dev.dialoglookup.support.Tokens;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What the directory changes through one instance is in force on the next request, on that one and on another. */
@IntegrationTest
class AccessInForceIT {

    private static final Ref APPLICATION = new Ref("1337/a", null, null, null, null);

    private static SecondInstance second;

    private final Api first;
    private final Tokens tokens;
    private final MovableClock clock;
    private final Staged staged;
    private final Stage directory;

    AccessInForceIT(Api api, Tokens tokens, MovableClock clock) {
        this.first = api;
        this.tokens = tokens;
        this.clock = clock;
        this.staged = Staged.of("evidence", api, tokens, clock.instant());
        this.directory = staged.stage();
    }

    @BeforeAll
    static void startsASecondInstance(@Autowired RealDatabase database, @Autowired MovableClock clock) {
        second = SecondInstance.on(database, clock, Map.of());
    }

    @AfterAll
    static void ends() {
        second.close();
    }

    @BeforeEach
    void bothInstancesHoldTheDirectoryInMemory() {
        assertThat(everywhere("Alma", "answer")).isEqualTo("found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rolf", "Pia", "Rita", "Ivar"})
    void withdrawsAndGivesByPatch(String user) {
        List<Grant> grants = Objects.requireNonNull(staged.scenario().grants().get(user));
        directory.withdraw(user, grants);
        assertThat(everywhere(user, "answer")).isEqualTo("forbidden");
        directory.give(user, grants);
        assertThat(everywhere(user, "answer")).isEqualTo("found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Rolf", "Pia", "Rita", "Ivar", "Alma"})
    void withdrawsByDeletingAndGivesByPuttingAllAccess(String user) {
        directory.withdrawAll(user);
        assertThat(everywhere(user, "answer")).isEqualTo("forbidden");
        directory.putAccess(
                user, Objects.requireNonNull(staged.scenario().grants().get(user)));
        assertThat(everywhere(user, "answer")).isEqualTo("found");
    }

    @Test
    void withdrawsWhatIsPutNoMore() {
        directory.putAccess("Alma", List.of(role("chair", null), role("auditor", null)));
        assertThat(everywhere("Alma", "via")).isEqualTo("[Role]");
        directory.putAccess("Alma", List.of(role("auditor", null)));
        assertThat(everywhere("Alma", "answer")).isEqualTo("forbidden");
    }

    @Test
    void endsAGrantWithoutAnyoneActing() {
        directory.give("Nobody", List.of(role("manager", "+1h")));
        assertThat(everywhere("Nobody", "answer")).isEqualTo("found");
        clock.at(
                staged.names().time("+1h"),
                () -> assertThat(everywhere("Nobody", "answer")).isEqualTo("forbidden"));
    }

    @Test
    void followsTheRightsOfARole() {
        directory.putRights("permit", new Subjects(List.of("chair"), List.of("building", "trade")));
        assertThat(everywhere("Rolf", "answer")).isEqualTo("forbidden");
        assertThat(everywhere("Rolf", "options")).doesNotContain(staged.names().role("manager"));
        assertThat(everywhere("Alma", "evidence")).doesNotContain(staged.names().role("manager"));
        assertThat(everywhere("Pia", "answer")).isEqualTo("found");

        directory.putRights("permit", new Subjects(List.of("chair", "manager"), List.of("building", "auditing")));
        assertThat(everywhere("Rolf", "answer")).isEqualTo("found");

        directory.putRights("permit", null);
        assertThat(everywhere("Rolf", "answer")).isEqualTo("forbidden");
        assertThat(everywhere("Rita", "answer")).isEqualTo("found");
    }

    @Test
    void showsNewNamesAndLevels() {
        assertThat(everywhere("Rolf", "level")).isEqualTo("3");
        directory.putResource("permit", new Resource("Ministry", Map.of("nb", "Nytt navn"), 4, true, null));
        assertThat(everywhere("Rolf", "resource name")).isEqualTo("{nb=Nytt navn}");
        assertThat(everywhere("Rolf", "level")).isEqualTo("4");

        Api operator = first.as(tokens.operator());
        operator.put(
                "/api/v1/directory/subjects",
                List.of(Map.of("urn", staged.names().role("manager"), "name", Map.of("nn", "Dagleg leiar"))));
        assertThat(everywhere("Rolf", "names")).isEqualTo("[{nn=Dagleg leiar}]");

        String number = staged.names().owner("Ministry").number();
        operator.put(
                "/api/v1/directory/serviceowners",
                Map.of(
                        "orgs",
                        Map.of(
                                staged.names().code("Ministry"),
                                Map.of("name", Map.of("nb", "Etaten"), "orgnr", number))));
        assertThat(everywhere("Rolf", "owner name")).isEqualTo("{nb=Etaten}");
    }

    /** What both instances say of a topic, which must be the same, and what they list; the second is asked first. */
    private String everywhere(String user, String topic) {
        Asker asker =
                new Asker(new EndUser(staged.names().party(user), new AuthenticationLevel(3)), clock.instant(), null);
        String behindTheSecond = said(second.api(), asker, topic);
        assertThat(said(first, asker, topic)).isEqualTo(behindTheSecond);
        return behindTheSecond;
    }

    private String said(Api instance, Asker asker, String topic) {
        Map<String, String> answer = new EndUserChannel(instance, tokens)
                .answer(asker, staged.names().reference(APPLICATION));
        String query = "serviceResource=urn:altinn:resource:" + staged.names().resource("permit");
        assertThat(new SearchChannel(instance, tokens).list(asker, query))
                .as("what is listed")
                .hasSize("found".equals(answer.get("answer")) ? 1 : 0);
        return answer.getOrDefault(topic, "");
    }

    private static Grant role(String role, @Nullable String to) {
        return new Grant("Bakery", role, null, null, null, null, to, null);
    }
}
