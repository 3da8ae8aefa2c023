package dev.dialoglookup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Drives the service over HTTP with {@code wrk}. */
final class Wrk {

    private static final String SCRIPT =
            Path.of("bench", "requests.lua").toAbsolutePath().toString();

    private final int port;
    private final Users users;

    Wrk(int port, Users users) {
        this.port = port;
        this.users = users;
    }

    /** What came of a load: requests a second, and percentiles of their time in milliseconds. */
    record Load(double rate, double p50, double p95, double p99, double max) {}

    Load run(Case load, int connections, int seconds) {
        return run(load, connections, seconds, 0);
    }

    /** @param pause mean of the random time, in milliseconds, that a connection waits before a request */
    Load run(Case load, int connections, int seconds, double pause) {
        Path requests = write(load);
        try {
            String output = Command.run(
                    List.of(
                            "wrk",
                            "-t1",
                            "-c" + connections,
                            "-d" + seconds + "s",
                            "--timeout",
                            "30s",
                            "-s",
                            SCRIPT,
                            "http://127.0.0.1:" + port),
                    Map.of("REQUESTS", requests.toString(), "PAUSE", String.valueOf(pause)),
                    seconds + 60);
            String result = output.lines()
                    .filter(line -> line.startsWith("RESULT "))
                    .findFirst()
                    .orElseThrow();
            double[] values = Arrays.stream(result.substring(7).split(" ", -1))
                    .mapToDouble(Double::parseDouble)
                    .toArray();
            double refused = load.status() < 400 ? values[6] : values[0] - values[6];
            if (refused > 0 || values[7] > 0) {
                throw new IllegalStateException(load.name() + " was not answered as it should be:\n" + output);
            }
            return new Load(
                    values[0] / values[1] * 1e6, values[2] / 1e3, values[3] / 1e3, values[4] / 1e3, values[5] / 1e3);
        } finally {
            requests.toFile().delete();
        }
    }

    private Path write(Case load) {
        try {
            Path file = Files.createTempFile("requests", ".txt");
            return Files.write(
                    file,
                    load.requests().stream()
                            .map(request -> users.token(request.user()) + " " + request.path())
                            .toList());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
