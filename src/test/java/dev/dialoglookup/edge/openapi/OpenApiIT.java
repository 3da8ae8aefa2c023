package dev.dialoglookup.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

@IntegrationTest
class OpenApiIT {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Documents documents;
    private final ApiTexts texts;

    OpenApiIT(Api api, ApiTexts texts) {
        this.documents = new Documents(api);
        this.texts = texts;
    }

    /** A change of the contract is a diff that somebody reads. */
    @ParameterizedTest
    @ValueSource(strings = {"enduser", "serviceowner", "directory"})
    void isTheDocumentThatWasAgreedOn(String group) throws IOException {
        Path snapshot = Path.of("src/test/resources/openapi", group + ".json");
        String now = JSON.writeValueAsString(documents.of(group)) + "\n";
        if (Renewal.isAskedFor()) {
            Files.writeString(snapshot, now);
        }
        assertThat(now)
                .as("where the change of %s is meant, run the test with %s", snapshot, Renewal.OPTION)
                .isEqualTo(Files.readString(snapshot));
    }

    @Test
    void hasWordsForEveryOperationAndForNoOther() {
        Set<String> described =
                documents.operations().map(DescribedOperation::toString).collect(Collectors.toSet());
        assertThat(texts.operations().keySet()).containsExactlyInAnyOrderElementsOf(described);
    }

    @Test
    void saysWhatEveryParameterAndEveryMemberMeans() {
        List<String> parameters = documents
                .operations()
                .flatMap(operation -> operation
                        .parameters()
                        .filter(parameter -> parameter.path("description").isMissingNode())
                        .map(parameter -> operation + " " + parameter.get("name")))
                .toList();
        assertThat(parameters).isEmpty();
        List<String> members = Documents.GROUPS.stream()
                .flatMap(group -> documents.of(group).at("/components/schemas").propertyStream())
                .flatMap(schema -> schema.getValue()
                        .path("properties")
                        .propertyStream()
                        .filter(member -> !member.getValue().has("$ref")
                                && !member.getValue().has("description"))
                        .map(member -> schema.getKey() + "." + member.getKey()))
                .distinct()
                .toList();
        assertThat(members).isEmpty();
    }

    @Test
    void showsAnExampleOfEveryBodyAndEveryAnswer() {
        documents.operations().forEach(operation -> {
            assertThat(operation.json().has("requestBody"))
                    .as("%s: a request", operation)
                    .isEqualTo(!operation.request().isMissingNode());
            boolean answers = operation
                    .json()
                    .at("/responses/%s".formatted(operation.success()))
                    .has("content");
            assertThat(answers)
                    .as("%s: an answer", operation)
                    .isEqualTo(!operation.answer().isMissingNode());
        });
    }

    /** In the document of all audiences, too, which has no name. */
    @ParameterizedTest
    @ValueSource(strings = {"enduser", "serviceowner", "directory", ""})
    void givesOperationsOfOneDocumentDifferentNames(String group) {
        assertThat(documents.operations(group))
                .extracting(operation -> operation.json().get("operationId").asString())
                .doesNotHaveDuplicates();
    }

    @Test
    void namesEveryProblemByACodeThatHasAnExample() {
        Documents.GROUPS.forEach(group -> {
            JsonNode examples = documents.of(group).at("/components/examples");
            documents.operations(group).stream()
                    .flatMap(operation -> operation.json().get("responses").valueStream())
                    .map(answer -> answer.at("/content/application~1problem+json/examples"))
                    .flatMap(JsonNode::propertyStream)
                    .forEach(example -> assertThat(examples.at("/%s/value/code".formatted(example.getKey()))
                                    .asString(""))
                            .isEqualTo(example.getKey()));
        });
    }
}
