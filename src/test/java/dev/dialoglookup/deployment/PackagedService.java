package dev.dialoglookup.deployment;

import dev.dialoglookup.support.Api;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The packaged jar in a process of its own, as production runs it. */
public final class PackagedService implements AutoCloseable {

    static final Path JAR = Path.of(System.getProperty("dialoglookup.jar"));

    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final Process process;
    private final Path output;
    private final int port;
    private final int managementPort;

    private PackagedService(Process process, Path output, int port, int managementPort) {
        this.process = process;
        this.output = output;
        this.port = port;
        this.managementPort = managementPort;
    }

    /** Starts it with these Spring properties, on a free port and without an environment. */
    public static PackagedService start(Map<String, String> properties) throws IOException {
        return start(properties, List.of("-jar", JAR.toString()));
    }

    /** The same, with what the JVM is to run and how. */
    public static PackagedService start(Map<String, String> properties, List<String> program) throws IOException {
        int port = freePort();
        int managementPort = freePort();
        Map<String, String> all = new LinkedHashMap<>(properties);
        all.put("server.port", String.valueOf(port));
        all.put("management.server.port", String.valueOf(managementPort));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        List<String> command = new ArrayList<>(List.of(java));
        command.addAll(program);
        all.forEach((name, value) -> command.add("--%s=%s".formatted(name, value)));
        Path output = Files.createTempFile("dialog-lookup", ".log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .directory(output.getParent().toFile());
        builder.environment().clear();
        return new PackagedService(builder.start(), output, port, managementPort);
    }

    public Api api() {
        return Api.on(port);
    }

    Api management() {
        return Api.on(managementPort);
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** How long its JVM has compiled so far, by its own account. */
    public double compiledSeconds() {
        return management()
                        .get("/actuator/prometheus")
                        .body()
                        .lines()
                        .filter(line -> line.startsWith("jvm_compilation_time_ms_total{"))
                        .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                        .findFirst()
                        .orElseThrow()
                / 1000;
    }

    /** Waits until it says that it is ready. */
    public PackagedService awaitReadiness() throws IOException, InterruptedException {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (!isReady()) {
            if (!process.isAlive() || Instant.now().isAfter(deadline)) {
                throw new AssertionError("not ready:\n" + output());
            }
            Thread.sleep(20);
        }
        return this;
    }

    /** Asks it to stop. */
    public void stop() {
        process.destroy();
    }

    /** Waits until it has ended. */
    public int awaitExit() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("still running:\n" + output());
        }
        return process.exitValue();
    }

    /** All that it has printed. */
    String output() throws IOException {
        return Files.readString(output);
    }

    @Override
    public void close() throws IOException {
        process.destroyForcibly().onExit().join();
        Files.deleteIfExists(output);
    }

    private boolean isReady() {
        try {
            return api().get("/readyz").status() == 200;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
