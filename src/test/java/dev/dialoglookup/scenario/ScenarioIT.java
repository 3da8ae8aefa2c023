package dev.dialoglookup.scenario;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.lookup.LookupService;
import dev.dialoglookup.scenario.Question.Asker;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.graphql.execution.GraphQlSource;

/** Every scenario through every channel: whatever the way in, the same answer. */
@IntegrationTest
class ScenarioIT {

    /** Scenarios are asked that long after they were written, so that they can speak of the time before. */
    private static final Duration AHEAD = Duration.ofDays(1);

    private static final Map<String, Matrix> SET = new HashMap<>();

    private final Api api;
    private final Tokens tokens;
    private final MovableClock clock;
    private final LookupService lookups;
    private final GraphQlSource graphQl;

    ScenarioIT(Api api, Tokens tokens, MovableClock clock, LookupService lookups, GraphQlSource graphQl) {
        this.api = api;
        this.tokens = tokens;
        this.clock = clock;
        this.lookups = lookups;
        this.graphQl = graphQl;
    }

    static List<String> scenarios() {
        return Scenarios.names();
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void holdsInTheServiceItself(String scenario) {
        BeanChannel service = new BeanChannel(lookups);
        Matrix matrix = matrix(scenario);
        Stream.of(matrix.ofEndUsers(), matrix.ofOwners(), matrix.ofOwnersForEndUsers())
                .forEach(questions -> each(questions, service::answer));
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void holdsForEndUsers(String scenario) {
        EndUserChannel channel = new EndUserChannel(api, tokens);
        List<Question> questions = matrix(scenario).ofEndUsers();
        each(questions, channel::answer);
        inBatches(questions, channel::answers);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void holdsForEndUsersInGraphQl(String scenario) {
        GraphQlChannel channel = new GraphQlChannel(api, tokens, graphQl.schema());
        List<Question> questions = matrix(scenario).ofEndUsers();
        each(questions, channel::answer);
        inBatches(questions, channel::answers);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void holdsForServiceOwners(String scenario) {
        OwnerChannel channel = new OwnerChannel(api, tokens);
        List<Question> questions = matrix(scenario).ofOwners();
        each(questions, channel::answer);
        inBatches(questions, channel::answers);
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void holdsForServiceOwnersActingForEndUsers(String scenario) {
        OwnerChannel channel = new OwnerChannel(api, tokens);
        List<Question> questions = matrix(scenario).ofOwnersForEndUsers();
        each(questions, channel::answer);
        inBatches(questions, channel::answers);
    }

    private void each(List<Question> questions, Function<Question, Map<String, String>> channel) {
        assertThat(questions).isNotEmpty();
        for (Question question : questions) {
            clock.at(
                    question.at(),
                    () -> assertThat(channel.apply(question))
                            .as(question.title())
                            .containsAllEntriesOf(question.expected()));
        }
    }

    private void inBatches(
            List<Question> questions, BiFunction<Asker, List<InstanceRef>, List<Map<String, String>>> channel) {
        Map<Asker, List<Question>> batches =
                questions.stream().collect(groupingBy(Question::asker, LinkedHashMap::new, toList()));
        batches.forEach((asker, batch) -> clock.at(asker.at(), () -> {
            List<Map<String, String>> answers =
                    channel.apply(asker, batch.stream().map(Question::asked).toList());
            for (int i = 0; i < batch.size(); i++) {
                assertThat(answers.get(i))
                        .as(batch.get(i).title())
                        .containsAllEntriesOf(batch.get(i).expected());
            }
        }));
    }

    /** Sets the scenario's stage once for all channels. */
    private Matrix matrix(String name) {
        return SET.computeIfAbsent(
                name,
                _ -> Staged.of(name, api, tokens, clock.instant().plus(AHEAD)).matrix());
    }
}
