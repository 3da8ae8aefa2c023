package dev.dialoglookup.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.SecondInstance;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.graphql.execution.GraphQlSource;

/** With {@code dialoglookup.conceal-existence}, what is not the caller's is what is not there. */
@IntegrationTest
class ConcealedExistenceIT {

    private static final String UNKNOWN = "urn:altinn:dialog-id:00000000-0000-7000-8000-000000000000";

    private static SecondInstance concealing;

    private final Api api;
    private final Tokens tokens;
    private final MovableClock clock;
    private final GraphQlSource graphQl;

    ConcealedExistenceIT(Api api, Tokens tokens, MovableClock clock, GraphQlSource graphQl) {
        this.api = api;
        this.tokens = tokens;
        this.clock = clock;
        this.graphQl = graphQl;
    }

    @BeforeAll
    static void startsAnInstanceThatConceals(@Autowired RealDatabase database, @Autowired MovableClock clock) {
        concealing = SecondInstance.on(database, clock, Map.of("dialoglookup.conceal-existence", "true"));
    }

    @AfterAll
    static void ends() {
        concealing.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ambiguous", "deleted-with-one-reference", "evidence", "visibility", "why-not", "windows"})
    void answersNotFoundWhereItElseRefuses(String name) {
        Matrix matrix = staged(name).matrix();
        EndUserChannel endUsers = new EndUserChannel(concealing.api(), tokens);
        OwnerChannel owners = new OwnerChannel(concealing.api(), tokens);
        each(matrix.ofEndUsers(), endUsers::answer);
        each(matrix.ofEndUsers(), new GraphQlChannel(concealing.api(), tokens, graphQl.schema())::answer);
        each(matrix.ofOwners(), owners::answer);
        each(matrix.ofOwnersForEndUsers(), owners::answer);
        each(
                matrix.ofEndUsers(),
                question -> endUsers.answers(question.asker(), List.of(question.asked()))
                        .getFirst());
        each(
                matrix.ofOwners(),
                question -> owners.answers(question.asker(), List.of(question.asked()))
                        .getFirst());
    }

    @Test
    void answersToTheByteWhatItAnswersForTheUnknown() {
        Names names = staged("ambiguous").names();
        String existing = "urn:altinn:dialog-id:" + names.dialog("application");

        Api related = concealing.api().as(tokens.endUser((Person) names.party("Related")));
        Api agency = concealing.api().as(tokens.serviceOwner(names.owner("Agency")));
        alike(related, "/api/v1/enduser/dialoglookup", existing);
        alike(agency, "/api/v1/serviceowner/dialoglookup", existing);
        alike(agency.with("Dialog-End-User", names.party("One").urn()), "/api/v1/serviceowner/dialoglookup", existing);
    }

    private static void alike(Api caller, String path, String existing) {
        Response concealed = caller.get(path + "?instanceRef=" + existing);
        Response unknown = caller.get(path + "?instanceRef=" + UNKNOWN);
        assertThat(concealed.status()).isEqualTo(404);
        assertThat(untraced(concealed).replace(existing, UNKNOWN)).isEqualTo(untraced(unknown));
        assertThat(concealed.headers().map().keySet())
                .isEqualTo(unknown.headers().map().keySet());

        Response batch = caller.post(path, Map.of("instanceRefs", List.of(existing)));
        Response unknownBatch = caller.post(path, Map.of("instanceRefs", List.of(UNKNOWN)));
        assertThat(untraced(batch).replace(existing, UNKNOWN)).isEqualTo(untraced(unknownBatch));
    }

    private static String untraced(Response response) {
        return response.body().replaceAll("\"traceId\":\"[0-9a-f]+\"", "");
    }

    private void each(List<Question> questions, Function<Question, Map<String, String>> channel) {
        for (Question question : questions) {
            String usual = question.expected().getOrDefault("answer", "");
            boolean refused = usual.equals("forbidden") || usual.equals("another owner's");
            Map<String, String> expected = refused
                    ? Map.of("answer", "not found", "options", Words.NONE, "candidates", "[]")
                    : question.expected();
            clock.at(
                    question.at(),
                    () -> assertThat(channel.apply(question))
                            .as(question.title())
                            .containsAllEntriesOf(expected));
        }
    }

    private Staged staged(String name) {
        return Staged.of(name, api, tokens, clock.instant().plus(Duration.ofDays(1)));
    }
}
