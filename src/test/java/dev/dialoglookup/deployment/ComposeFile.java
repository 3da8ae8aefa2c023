package dev.dialoglookup.deployment;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** {@code docker-compose.yml} as a tree. */
record ComposeFile(Map<String, Object> tree) {

    static ComposeFile read() {
        try {
            return new ComposeFile(new Yaml().load(Files.readString(Path.of("docker-compose.yml"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What stands at a path of keys. */
    Object at(String... keys) {
        Object node = tree;
        for (String key : keys) {
            node = node instanceof Map<?, ?> map ? map.get(key) : null;
            if (node == null) {
                throw new AssertionError("docker-compose.yml has nothing at " + List.of(keys));
            }
        }
        return node;
    }

    String text(String... keys) {
        return at(keys).toString();
    }

    /** The environment of the service's container, as Spring reads it. */
    StandardEnvironment environmentOfTheService() {
        Map<String, Object> variables = new HashMap<>();
        ((Map<?, ?>) at("services", "dialog-lookup", "environment"))
                .forEach((name, value) -> variables.put(name.toString(), value));
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .forEach(source -> environment.getPropertySources().remove(source.getName()));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("compose-systemEnvironment", variables));
        ConfigurationPropertySources.attach(environment);
        return environment;
    }
}
