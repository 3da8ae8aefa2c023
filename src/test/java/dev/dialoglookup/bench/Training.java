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
import org.jspecify.annotations.Nullable;

/**
 * The packaged jar as README says to run it in production: laid out in files, with a cache (JEP 483, 514, 515) of the classes
 * and profiles that a run under load has left. Kept beside the worlds until the jar is another; then there is nothing to train,
 * and every step passes at once.
 */
final class Training implements AutoCloseable {

    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final Path PACKAGED = Path.of(System.getProperty("dialoglookup.jar"));

    private final Path jar;
    private final Path cache;
    private final Path mark;
    private final String packaged;
    private @Nullable PackagedService trained;

    private Training(Path directory) throws IOException {
        jar = directory.resolve(PACKAGED.getFileName());
        cache = directory.resolve("dialog-lookup.aot");
        mark = directory.resolve("trained");
        packaged = contents();
    }

    /** Starts the service that is to be trained, and does not wait for it. */
    static Training begin(Path home, Map<String, String> properties) throws IOException {
        Path directory = home.resolve("program");
        Training training = new Training(directory);
        if (!training.isDone()) {
            Progress.say("training");
            Files.deleteIfExists(training.mark);
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
            training.trained = PackagedService.start(
                    properties, List.of("-XX:AOTCacheOutput=" + training.cache, "-jar", training.jar.toString()));
        }
        return training;
    }

    /** Trains it, and asks it to stop: what it has learnt is written down as it ends, which takes a while. */
    void load(Consumer<PackagedService> load) throws IOException, InterruptedException {
        if (trained != null) {
            load.accept(trained.awaitReadiness());
            trained.stop();
        }
    }

    /** Waits until that is written, and says what the JVM is told to run the trained service. */
    List<String> program() throws IOException, InterruptedException {
        if (trained != null) {
            trained.awaitExit();
            Files.writeString(mark, packaged);
        }
        return List.of("-XX:AOTCache=" + cache, "-jar", jar.toString());
    }

    @Override
    public void close() throws IOException {
        if (trained != null) {
            trained.close();
        }
    }

    private boolean isDone() throws IOException {
        return Files.exists(mark) && Files.readString(mark).equals(packaged);
    }

    /** The same for a jar that was packaged anew of the same sources. */
    private static String contents() throws IOException {
        try (ZipFile zip = new ZipFile(PACKAGED.toFile())) {
            return zip.stream()
                    .map(entry -> "%s %08x%n".formatted(entry.getName(), entry.getCrc()))
                    .collect(Collectors.joining());
        }
    }
}
