package dev.dialoglookup.bench;

import dev.dialoglookup.deployment.PackagedService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Whether a small heap holds: a thousand lookups a second for ten minutes in 512 MB, and what the collector did meanwhile. What
 * it does before, when nobody asks yet, does not count.
 */
final class Memory {

    private static final int SECONDS = 600;
    private static final int CONNECTIONS = 64;

    /** So many connections that wait so long between requests send 1,000 a second where they are answered in eight or less. */
    private static final double PAUSE_MILLIS = 56;

    private static final Pattern PAUSE = Pattern.compile("Pause (Full|Young|Remark|Cleanup).* ([0-9.]+)ms");

    private Memory() {}

    static void measure(
            Case lookups, Map<String, String> properties, List<String> program, Users users, Measurements results)
            throws IOException, InterruptedException {
        Path log = Files.createTempFile("collections", ".log");
        List<String> small = new ArrayList<>(List.of("-Xmx512m", "-Xlog:gc:file=" + log));
        small.addAll(program);
        long began;
        try (PackagedService service = PackagedService.start(properties, small).awaitReadiness()) {
            Progress.say("1,000 lookups a second for ten minutes in 512 MB of heap");
            began = Files.size(log);
            Wrk.Load load = new Wrk(service.port(), users).run(lookups, CONNECTIONS, SECONDS, PAUSE_MILLIS);
            results.add("memory/rate", load.rate());
            results.add("memory/latency-p99", load.p99());
            results.add("memory/resident", Benchmark.resident(service.pid()));
        }
        List<Double> full = new ArrayList<>(List.of(0.0));
        List<Double> all = new ArrayList<>(List.of(0.0));
        for (MatchResult pause : PAUSE.matcher(Files.readString(log).substring((int) began))
                .results()
                .toList()) {
            (pause.group(1).equals("Full") ? full : all).add(Double.parseDouble(pause.group(2)));
        }
        results.add("memory/full-collections", full.size() - 1.0);
        results.add("memory/longest-full", full.stream().max(Double::compare).orElseThrow());
        results.add("memory/longest-pause", all.stream().max(Double::compare).orElseThrow());
        Files.delete(log);
    }
}
