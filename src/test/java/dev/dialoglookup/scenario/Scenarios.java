package dev.dialoglookup.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads the files of the matrix; a member that a scenario does not have is an error, not a thing left unchecked. */
final class Scenarios {

    private static final String FILES = "classpath:scenarios/";
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private Scenarios() {}

    /** The names of all files, without their ending. */
    static List<String> names() {
        return Arrays.stream(resources("*"))
                .map(file -> Objects.requireNonNull(file.getFilename()).replace(".yaml", ""))
                .sorted()
                .toList();
    }

    static Scenario named(String name) {
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        try (InputStream file = resources(name)[0].getInputStream()) {
            Map<String, Object> tree = new Yaml(options).load(file);
            return MAPPER.convertValue(tree, Scenario.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Resource[] resources(String name) {
        try {
            return new PathMatchingResourcePatternResolver().getResources(FILES + name + ".yaml");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
