package dev.dialoglookup.bench;

import dev.dialoglookup.support.RealDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Runs statements with {@code pgbench}: what PostgreSQL does alone. */
final class Pgbench {

    private static final Pattern SECOND = Pattern.compile("progress: .*? ([0-9.]+) tps,");
    private static final Pattern LATENCY = Pattern.compile("latency average = ([0-9.]+) ms");

    private final RealDatabase world;
    private final String options;

    /** @param options what the service's pool tells its connections */
    Pgbench(RealDatabase world, String options) {
        this.world = world;
        this.options = options;
    }

    /** Transactions a second of the service's statements, prepared and with the planner options of its pool. */
    double rate(List<Sent> statements, int connections, int seconds) {
        Map<String, String> variables = new LinkedHashMap<>();
        List<String> scripts = new ArrayList<>();
        for (Sent statement : statements) {
            scripts.add(statement.script("v%dx".formatted(scripts.size()), variables));
        }
        // the first second prepares every statement on every connection
        String output = run(scripts, variables, "prepared", connections, seconds + 1, options);
        double[] perSecond = SECOND.matcher(output)
                .results()
                .skip(1)
                .mapToDouble(second -> Double.parseDouble(second.group(1)))
                .sorted()
                .toArray();
        if (perSecond.length == 0) {
            throw new IllegalStateException(output);
        }
        return perSecond[perSecond.length / 2];
    }

    /** Milliseconds that a script takes as it stands, unprepared and with the planner's own choices. */
    double plainMillis(String script, int seconds) {
        return latency(run(List.of(script), Map.of(), "simple", 1, seconds, ""));
    }

    /** The same for a statement of the service, prepared. */
    double millis(Sent statement, int seconds) {
        return 1000 / rate(List.of(statement), 1, seconds);
    }

    private static double latency(String output) {
        return LATENCY.matcher(output)
                .results()
                .mapToDouble(found -> Double.parseDouble(found.group(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(output));
    }

    private String run(
            List<String> scripts,
            Map<String, String> variables,
            String mode,
            int connections,
            int seconds,
            String setting) {
        List<String> command = new ArrayList<>(List.of(
                "pgbench",
                "-n",
                "-M",
                mode,
                "-c",
                "" + connections,
                "-j",
                "1",
                "-T",
                "" + seconds,
                "-P",
                "1",
                "-h",
                "127.0.0.1",
                "-p",
                "" + world.port(),
                "-U",
                world.user()));
        variables.forEach((name, value) -> command.addAll(List.of("-D", name + "=" + value)));
        List<Path> files = scripts.stream().map(Pgbench::file).toList();
        files.forEach(file -> command.addAll(List.of("-f", file.toString())));
        command.add(world.name());
        try {
            return Command.run(command, Map.of("PGPASSWORD", world.password(), "PGOPTIONS", setting), seconds + 120);
        } finally {
            files.forEach(file -> file.toFile().delete());
        }
    }

    private static Path file(String script) {
        try {
            return Files.writeString(Files.createTempFile("statement", ".sql"), script);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
