package dev.dialoglookup.bench;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.deployment.PackagedService;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.RealSurroundings;
import dev.dialoglookup.support.TestIssuers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.logging.LogLevel;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code bench/run}: builds worlds, drives the packaged service in them, and says how it did. A test by form, for nothing but
 * its own command runs it: a second main class among the tests would leave {@code spring-boot:test-run} without its only one.
 */
class Benchmark {

    /** What a plain design would cost is shown where it still answers within a load. */
    private static final int PLAIN_AT_MOST = 1_000_000;

    @Test
    void holdsItsFloors() throws Exception {
        LoggingSystem.get(Benchmark.class.getClassLoader()).setLogLevel(LoggingSystem.ROOT_LOGGER_NAME, LogLevel.WARN);
        Options options =
                Options.parse(System.getProperty("bench.arguments", "").strip().split(" +"));
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
        assertThat(report.holds(options)).as("all floors hold").isTrue();
    }

    private static void measure(Options options, int dialogs, RealDatabase world, TestIssuers issuers)
            throws Exception {
        Measurements results = Measurements.in(Report.file(options, dialogs), options.resumes());
        Map<String, String> properties = RealSurroundings.properties(world, issuers);
        Users users = new Users(issuers);
        // what is in training starts and ends beside work whose time does not matter
        try (Training training = Training.begin(options.home(), properties);
                Recording recording = new Recording(world, issuers, users)) {
            Run run = new Run(options, world, recording, users, results);
            run.prepare();
            run.write();
            training.load(run::train);
            run.survey();
            List<String> program = training.program();
            for (int start = Run.STARTS; start > 1; start--) {
                run.start(properties, program).close();
            }
            try (PackagedService service = run.start(properties, program)) {
                run.check(service);
                run.countStatements(service);
                Cores before = Cores.now();
                for (int repetition = 1; run.wants(repetition); repetition++) {
                    Progress.say("repetition %d".formatted(repetition));
                    run.measure(service, repetition);
                    if (!options.isQuick() && dialogs <= PLAIN_AT_MOST) {
                        run.comparePlainDesign(repetition);
                    }
                }
                if (!results.has("start/resident")) {
                    results.add("machine/taken", Cores.now().takenSince(before));
                    results.add("start/resident", resident(service.pid()));
                }
            }
            if (options.triesMemory() && !results.has("memory/longest-pause")) {
                run.tryMemory(properties, program);
            }
        }
    }

    /** In MiB. */
    static double resident(long pid) throws java.io.IOException {
        return Files.readAllLines(Path.of("/proc/%d/status".formatted(pid))).stream()
                .filter(line -> line.startsWith("VmRSS"))
                .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                .findFirst()
                .orElse(Double.NaN);
    }
}
