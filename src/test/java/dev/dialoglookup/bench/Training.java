package dev.dialoglookup.bench;

import dev.dialoglookup.deployment.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;

/**
 * The packaged jar as README says to run it in production: laid out in files, with a cache (JEP 483, 514, 515) of the classes
 * and profiles that a run under load has left. Kept beside the worlds until the jar is another.
 */
final class Training {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path PACKAGED = Path.of(System.getProperty("dialoglookup.jar"));

    private final Path directory;

    Training(Path home) {
        directory = home.resolve("program");
    }

    /**
     * What the JVM is told to run the trained service.
     *
     * @param load what trains the service while it runs
     */
    List<String> program(Map<String, String> properties, Consumer<PackagedService> load)
            throws IOException, InterruptedException {
        String jar = directory.resolve(PACKAGED.getFileName()).toString();
        Path cache = directory.resolve("dialog-lookup.aot");
        Path mark = directory.resolve("trained");
        String packaged = contents();
        if (!Files.exists(mark) || !Files.readString(mark).equals(packaged)) {
            Progress.say("training");
            Files.deleteIfExists(mark);
            Command.run(
                    List.of(
                            JAVA,
                            "-Djarmode=tools",
                            "-jar",
                            PACKAGED.toString(),
                            "extract",
                            "--force",
                            "--destination",
                            directory.toString()),
                    Map.of(),
                    60);
            try (PackagedService service =
                    PackagedService.start(properties, List.of("-XX:AOTCacheOutput=" + cache, "-jar", jar))) {
                load.accept(service.awaitReadiness());
                service.stop();
            }
            Files.writeString(mark, packaged);
        }
        return List.of("-XX:AOTCache=" + cache, "-jar", jar);
    }

    /** The same for a jar that was packaged anew of the same sources. */
    private static String contents() throws IOException {
        try (ZipFile jar = new ZipFile(PACKAGED.toFile())) {
            return jar.stream()
                    .map(entry -> "%s %08x%n".formatted(entry.getName(), entry.getCrc()))
                    .collect(Collectors.joining());
        }
    }
}
