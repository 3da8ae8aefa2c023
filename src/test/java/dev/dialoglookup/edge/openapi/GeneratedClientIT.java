package dev.dialoglookup.edge.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.LocalService;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clients that OpenAPI Generator makes of the documents compile, and do what they are for. */
class GeneratedClientIT {

    private static final Path CLIENTS = Path.of("target/clients");
    private static final Path CALLS = Path.of("src/test/resources/clients");

    @ParameterizedTest
    @CsvSource({
        "enduser, EnduserCalls, Application for a new bakehouse at 4 Storgata: "
                + "Role AccessPackage ResourceDelegation InstanceDelegation",
        "serviceowner, ServiceownerCalls, BYGG-2026-4",
        "directory, DirectoryCalls, urn:altinn:rolecode:lede"
    })
    void callsTheRunningService(String group, String calls, String answer) throws Exception {
        Path classes = compiled(group, calls);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            @SuppressWarnings("unchecked")
            var client = (BiFunction<String, String, String>)
                    loader.loadClass(calls).getDeclaredConstructor().newInstance();
            String base = "http://localhost:" + LocalService.port();
            assertThat(client.apply(base, ExamplesIT.CALLERS.get(group).toString()))
                    .isEqualTo(answer);
        }
    }

    private static Path compiled(String group, String calls) throws IOException {
        Path classes = Files.createDirectories(CLIENTS.resolve(group).resolve("classes"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of(
                "-nowarn", "-proc:none", "-d", classes.toString(), "-cp", System.getProperty("java.class.path"));
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
                Stream<Path> generated = Files.walk(CLIENTS.resolve(group).resolve("src/main/java"))) {
            List<Path> sources = Stream.concat(
                            generated.filter(file -> file.toString().endsWith(".java")),
                            Stream.of(CALLS.resolve(calls + ".java")))
                    .toList();
            boolean done = compiler.getTask(
                            complaints, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(complaints.toString()).isTrue();
        }
        return classes;
    }
}
