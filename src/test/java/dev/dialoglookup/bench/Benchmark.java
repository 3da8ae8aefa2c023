package dev.dialoglookup.bench;

import dev.dialoglookup.deployment.PackagedService;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.RealSurroundings;
import dev.dialoglookup.support.TestIssuers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/** {@code bench/run}: builds worlds, drives the packaged service in them, and says how it did. */
final class Benchmark {

    private Benchmark() {}

    public static void main(String[] arguments) throws Exception {
        int status = 2;
        LoggingSystem.get(Benchmark.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        try {
            Options options = Options.parse(arguments);
            status = run(options) ? 0 : 1;
        } catch (IllegalArgumentException | IllegalStateException e) {
            System.err.println(e.getMessage());
        } finally {
            System.exit(status); // the issuers' threads would stay
        }
    }

    /** Whether all floors hold. */
    private static boolean run(Options options) throws Exception {
        TestIssuers issuers = TestIssuers.startedOn(0);
        try (Server server = Server.startedIn(options.home())) {
            for (int dialogs : options.sizes()) {
                measure(options, dialogs, BuiltWorld.of(dialogs, server), issuers);
            }
        }
        Report report = Report.of(options);
        System.out.println(report.table());
        if (options.publishes()) {
            report.publish(Path.of("bench"));
        }
        return report.holds(options.sizes());
    }

    private static void measure(Options options, int dialogs, RealDatabase world, TestIssuers issuers)
            throws Exception {
        Measurements results = Measurements.in(Report.file(options, dialogs), options.resumes());
        Map<String, String> properties = RealSurroundings.properties(world, issuers);
        Users users = new Users(issuers);
        try (Recording recording = new Recording(world, issuers, users)) {
            Run run = new Run(options, world, recording, users, results);
            run.prepare();
            run.readDatabase();
            for (int start = options.isQuick() ? 1 : options.repetitions(); start > 1; start--) {
                run.start(properties).close();
            }
            try (PackagedService service = run.start(properties)) {
                run.check(service);
                run.countStatements(service);
                for (int repetition = 1; repetition <= options.repetitions(); repetition++) {
                    Progress.say("repetition %d".formatted(repetition));
                    run.measure(service, repetition);
                    if (!options.isQuick()) {
                        run.comparePlainDesign(repetition);
                    }
                }
                results.add("start/resident", resident(service.pid()));
            }
        }
    }

    /** In MiB. */
    private static double resident(long pid) throws java.io.IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
