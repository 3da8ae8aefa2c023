package dev.dialoglookup.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dialoglookup.LocalService;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.TestIssuers;
import dev.dialoglookup.support.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Every operation, tried out in the synthetic world as the documents fill it in, succeeds and answers as they show. */
class ExamplesIT {

    private static final Path ANSWERS = Path.of("src/main/resources/openapi/examples");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private static final Tokens TOKENS = new Tokens(TestIssuers.shared());
    static final Map<String, Object> CALLERS = Map.of(
            "enduser", TOKENS.endUser(new Person("14858531188")).atLevel(4),
            "serviceowner", TOKENS.serviceOwner(Organizations.TTD),
            "directory", TOKENS.operator());

    @TestFactory
    Stream<DynamicTest> succeedAsTheyAreFilledIn() {
        return new Documents(LocalService.api())
                .operations()
                .map(operation -> dynamicTest(operation.group() + ": " + operation, () -> succeeds(operation)));
    }

    private static void succeeds(DescribedOperation operation) throws IOException {
        Api caller = LocalService.api().as(CALLERS.get(operation.group()));
        Response answer = operation.tryOut(caller);
        assertThat(answer.status()).as(answer.body()).hasToString(operation.success());
        if (answer.json().isMissingNode()) {
            return;
        }
        Path file = ANSWERS.resolve(operation.answerFile());
        if (Renewal.isAskedFor()) {
            Files.writeString(file, JSON.writeValueAsString(answer.json()) + "\n");
        }
        assertThat(members(answer.json()))
                .as("where the change of %s is meant, run the test with %s", file, Renewal.OPTION)
                .isEqualTo(members(JSON.readTree(Files.readString(file))));
    }

    /** The paths of everything in it; all elements of a list are one. */
    private static Set<String> members(JsonNode node) {
        Set<String> members = new TreeSet<>();
        collect("", node, members);
        return members;
    }

    private static void collect(String path, JsonNode node, Set<String> members) {
        members.add(path + ":" + node.getNodeType());
        node.propertyStream().forEach(member -> collect(path + "/" + member.getKey(), member.getValue(), members));
        if (node.isArray()) {
            node.valueStream().forEach(element -> collect(path + "[]", element, members));
        }
    }
}
