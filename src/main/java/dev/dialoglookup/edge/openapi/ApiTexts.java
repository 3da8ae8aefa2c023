package dev.dialoglookup.edge.openapi;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.core.util.Yaml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * The words of the documents, as {@code texts.yaml} and a file for each audience have them.
 *
 * @param about what the service is
 * @param token what the bearer token is
 * @param everywhere codes of problems that several operations have in common, by what they have in common
 * @param headers name → meaning, of answers
 * @param parameters name → text; the same name means the same everywhere
 * @param properties name, or schema and name with a dot → meaning
 * @param problems code → how its document looks
 * @param schemas of what no handler declares
 * @param operations method and path → text
 */
record ApiTexts(
        String about,
        String token,
        Map<String, List<String>> everywhere,
        Map<String, String> headers,
        Map<String, ParameterText> parameters,
        Map<String, String> properties,
        Map<String, ProblemText> problems,
        Map<String, Object> schemas,
        Map<String, OperationText> operations) {

    /** The audiences, as the first part of their paths says. */
    static final List<String> AUDIENCES = List.of("enduser", "serviceowner", "directory", "metadata");

    private static final String PLACE = "openapi/";

    /** What a parameter means; the example is filled in where somebody tries the operation. */
    record ParameterText(String description, @Nullable Object example) {}

    /** What a problem says for instance, and which further members its document has. */
    record ProblemText(
            String detail,
            @Nullable Map<String, List<String>> errors,
            @Nullable Map<String, Object> members) {}

    static ApiTexts read() {
        ApiTexts common = read("texts.yaml", ApiTexts.class);
        Map<String, OperationText> all = new LinkedHashMap<>();
        for (String audience : AUDIENCES) {
            read(audience + ".yaml", Operations.class)
                    .operations()
                    .forEach((operation, text) -> all.put(operation, text.withExamplesOf(audience)));
        }
        return common.with(all);
    }

    /** A JSON document beside the texts, or null where there is none. */
    static @Nullable Object example(String path) {
        ClassPathResource file = new ClassPathResource(PLACE + "examples/" + path);
        return file.exists() ? parsed(file, new ObjectMapper(), Object.class) : null;
    }

    private static <T> T read(String name, Class<T> type) {
        return parsed(new ClassPathResource(PLACE + name), Yaml.mapper(), type);
    }

    private static <T> T parsed(ClassPathResource file, ObjectMapper mapper, Class<T> type) {
        try {
            return mapper.readValue(file.getContentAsString(StandardCharsets.UTF_8), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(file.getPath() + ": " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ApiTexts with(Map<String, OperationText> all) {
        return new ApiTexts(about, token, everywhere, headers, parameters, properties, problems, schemas, all);
    }

    /** The file of one audience. */
    private record Operations(Map<String, OperationText> operations) {}
}
