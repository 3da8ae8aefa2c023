package dev.dialoglookup.bench;

import dev.dialoglookup.deployment.PackagedService;
import dev.dialoglookup.dialog.search.SearchSurvey.Visits;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.StatementCounter;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Measures one world, step by step. */
final class Run {

    /** As many as keep both cores busy, and as few as do not queue. */
    private static final int CONNECTIONS = 8;

    private static final int CONNECTIONS_AT_HALF_RATE = 16;

    /** How often the service is started: what its first request takes varies by twice from one to the next. */
    static final int STARTS = 3;

    private static final int TRAINING_SECONDS = 4;

    private static final int WARM_UP_SECONDS = 10;

    private static final int SHORT_WARM_UP_SECONDS = 5;

    private static final int MOST_WARM_UPS = 12;

    /** What part of a warm-up the JVM may compile for, on the cores that it is measured on, and yet be called warm. */
    private static final double LITTLE_COMPILING = 0.1;

    /** The same where it is only asked whether floors hold: what is compiled last adds a fourth to the highest rate. */
    private static final double SOME_COMPILING = 0.4;

    /** What is measured against {@code pgbench}; the service is warmed up with both. */
    private static final List<String> WARMED_UP = List.of("lookup-hit", "search-p100");

    /** What floors ask for besides lookups, words and {@link #WARMED_UP}; a quick run loads nothing else. */
    private static final Set<String> IN_FLOORS =
            Set.of("search-p1", "search-p10000", "search-largest", "search-largest-deep");

    /** How often a quick run repeats its loads where a floor is missed: that of a slow service is missed each time. */
    private static final int MOST_REPETITIONS = 6;

    private final Options options;
    private final RealDatabase world;
    private final Recording recording;
    private final Users users;
    private final Measurements results;
    private final Map<String, Case> cases = new LinkedHashMap<>();
    private boolean isWarm;
    private boolean isWarmToPauses;

    Run(Options options, RealDatabase world, Recording recording, Users users, Measurements results) {
        this.options = options;
        this.world = world;
        this.recording = recording;
        this.users = users;
        this.results = results;
    }

    /** Finds out by brute force what is right. */
    void prepare() {
        Progress.say("finding by brute force what is right");
        BruteForce bruteForce = new BruteForce(world);
        LookupCases.of(bruteForce).forEach(found -> cases.put(found.name(), found));
        SearchCases searches = new SearchCases(bruteForce, recording::as);
        searches.all().forEach(found -> cases.put(found.name(), found));
        if (!results.has("parties/p1")) {
            SearchCases.USERS.forEach(user -> results.add("parties/" + user, bruteForce.partyCount(user)));
            results.add("deep/page", searches.deepest());
        }
    }

    /** Measures what a dialog costs to write. */
    void write() {
        if (options.wants("writes") && !results.has("writes/wal-ratio")) {
            Progress.say("writes");
            Writes.measure(world, results);
        }
    }

    /** Counts what the plans visit. */
    void survey() throws SQLException {
        if (options.wants("survey") && !results.has("survey/worst")) {
            Progress.say("survey of plans");
            List<Visits> visits = recording.survey().visits();
            visits.stream()
                    .sorted(Comparator.comparingDouble(Visits::ratio).reversed())
                    .limit(5)
                    .forEach(v -> Progress.say("%s".formatted(v)));
            results.add("survey/pages", visits.size());
            results.add(
                    "survey/worst",
                    visits.stream().mapToDouble(Visits::ratio).max().orElseThrow());
        }
    }

    void check(PackagedService service) {
        Progress.say("checking %d cases".formatted(cases.size()));
        cases.values().forEach(each -> Check.answersOf(each, service.api(), users));
    }

    void countStatements(PackagedService service) {
        if (!results.has("statements/batch")) {
            Api api = service.api();
            StatementCounter counter = new StatementCounter(world);
            Case hits = cases.get("lookup-hit");
            Case.Request page = cases.get("search-p100").requests().getFirst();
            List<String> references = hits.requests().stream()
                    .map(r -> r.path().substring(r.path().indexOf('=') + 1))
                    .toList();
            List<String> hundred = java.util.stream.IntStream.range(0, 100)
                    .mapToObj(i -> references.get(i % references.size()))
                    .toList();
            Case.Request hit = hits.requests().getFirst();
            results.add(
                    "statements/lookup",
                    counter.during(() -> api.as(users.token(hit.user())).get(hit.path()))
                            .size());
            results.add(
                    "statements/search",
                    counter.during(() -> api.as(users.token(page.user())).get(page.path()))
                            .size());
            results.add(
                    "statements/batch",
                    counter.during(() -> api.as(users.token(hit.user()))
                                    .post(LookupCases.PATH, Map.of("instanceRefs", hundred)))
                            .size());
        }
    }

    /** Whether one more repetition is wanted: one after the other, and in a quick run some more while a floor is missed. */
    boolean wants(int repetition) {
        return repetition <= options.repetitions()
                || (options.isQuick()
                        && repetition <= MOST_REPETITIONS
                        && !Measure.of(results).stream().allMatch(Measure::holds));
    }

    /**
     * Every load once; what has its repetitions already is left out. Those of one connection come first, for they leave the JVM
     * room to compile, and last the one whose slowest requests would wait for that.
     */
    void measure(PackagedService service, int repetition) {
        Wrk wrk = new Wrk(service.port(), users);
        Pgbench pgbench = new Pgbench(world, recording.options());
        for (Case each : cases.values()) {
            if (lacks(each.name(), "p99", repetition)) {
                warmUp(service, wrk);
                add(each.name(), wrk.run(each, 1, options.seconds()));
            }
        }
        for (String name : WARMED_UP) {
            if (lacks(name, "pgbench", repetition)) {
                warmUp(service, wrk);
                throughput(cases.get(name), wrk, pgbench);
            }
        }
        if (lacks("lookup-half-rate", "p99", repetition) && results.has("lookup-hit/http")) {
            warmUp(service, wrk);
            halfRate(wrk);
        }
        if (!results.has("words/cut-off")) {
            results.add("words/cut-off", 0); // a load that is answered with a 422 ends the run
        }
    }

    void comparePlainDesign(int repetition) {
        PlainDesign plain = new PlainDesign(world);
        Pgbench pgbench = new Pgbench(world, recording.options());
        for (String name : List.of(
                "lookup-hit", "search-p1", "search-p100", "search-p10000", "search-sparse", "search-largest-deep")) {
            if (lacks(name, "plain", repetition)) {
                Case.Request request = cases.get(name).requests().getFirst();
                results.add(
                        name + "/sql",
                        pgbench.millis(
                                recording.statements(Case.search(name, request)).getFirst(), options.seconds()));
                String script = name.startsWith("lookup")
                        ? plain.lookup(request.user(), request.expected().getFirst())
                        : plain.page(
                                request.user(),
                                name.endsWith("deep") ? request.expected().getFirst() : null);
                results.add(name + "/plain", pgbench.plainMillis(script, options.seconds()));
                Progress.say("%-20s sql alone %s ms, plain design %s ms"
                        .formatted(name, results.of(name + "/sql"), results.of(name + "/plain")));
            }
        }
    }

    private void throughput(Case measured, Wrk wrk, Pgbench pgbench) {
        String name = measured.name();
        results.add(
                name + "/http",
                wrk.run(measured, CONNECTIONS, options.seconds() + 1).rate());
        results.add(
                name + "/pgbench", pgbench.rate(recording.statements(measured), CONNECTIONS, options.seconds() + 1));
        Progress.say(
                "%-20s %s/s, pgbench %s/s".formatted(name, results.of(name + "/http"), results.of(name + "/pgbench")));
    }

    private void halfRate(Wrk wrk) {
        Case hits = cases.get("lookup-hit");
        double pause =
                CONNECTIONS_AT_HALF_RATE * 2000 / results.of("lookup-hit/http").median();
        if (!isWarmToPauses) {
            // connections that wait between requests are served in other ways than those that do not
            wrk.run(hits, CONNECTIONS_AT_HALF_RATE, SHORT_WARM_UP_SECONDS, pause);
            isWarmToPauses = true;
        }
        add("lookup-half-rate", wrk.run(hits, CONNECTIONS_AT_HALF_RATE, options.seconds() + 2, pause));
    }

    /** Once for a service, before it is measured. */
    private void warmUp(PackagedService service, Wrk wrk) {
        if (!isWarm) {
            WARMED_UP.forEach(name -> warmUp(service, wrk, cases.get(name)));
            // what they are compared with has been asked for many times by now
            List.of("lookup-forbidden", "lookup-miss")
                    .forEach(name -> wrk.run(cases.get(name), CONNECTIONS, options.seconds() + 1));
            isWarm = true;
        }
    }

    /** Until the JVM compiles little: on some machines it has compiled after twenty seconds, on others after two minutes. */
    private void warmUp(PackagedService service, Wrk wrk, Case asked) {
        int seconds = options.isQuick() ? SHORT_WARM_UP_SECONDS : WARM_UP_SECONDS;
        double enough = seconds * (options.isQuick() ? SOME_COMPILING : LITTLE_COMPILING);
        double compiling = Double.MAX_VALUE;
        for (int n = 1; n <= MOST_WARM_UPS && compiling > enough; n++) {
            double before = service.compiledSeconds();
            double rate = wrk.run(asked, CONNECTIONS, seconds).rate();
            compiling = service.compiledSeconds() - before;
            Progress.say("%-20s %.0f/s, warming up, %.1f of %d s compiling"
                    .formatted(asked.name(), rate, compiling, seconds));
        }
    }

    private boolean lacks(String name, String last, int repetition) {
        return options.wants(name) && !results.has(name + "/" + last, wanted(name, last, repetition));
    }

    /**
     * How many times, by then. A quick run repeats the loads whose p95 and p99 lie near their floors, and the others when it goes
     * on because a floor is missed.
     */
    private int wanted(String name, String last, int repetition) {
        boolean isNear = name.startsWith("lookup") && last.equals("p99");
        if (!options.isQuick() || isNear) {
            return repetition;
        }
        return (WARMED_UP.contains(name) && last.equals("pgbench"))
                        || name.startsWith("words-")
                        || IN_FLOORS.contains(name)
                ? Math.max(1, repetition - options.repetitions() + 1)
                : 0;
    }

    private void add(String name, Wrk.Load load) {
        results.add(name + "/rate", load.rate());
        results.add(name + "/p50", load.p50());
        results.add(name + "/p95", load.p95());
        results.add(name + "/p99", load.p99());
        Progress.say("%-20s p50 %s  p95 %s  p99 %s ms"
                .formatted(name, results.of(name + "/p50"), results.of(name + "/p95"), results.of(name + "/p99")));
    }

    /** What a service in training is asked: everything once, and then as fast as it can. */
    void train(PackagedService service) {
        check(service);
        for (String name : List.of("lookup-hit", "search-p100", "lookup-hit")) {
            new Wrk(service.port(), users).run(cases.get(name), CONNECTIONS, TRAINING_SECONDS);
        }
    }

    /** Starts the service and asks it for a hundred dialogs at once when it is ready. */
    PackagedService start(Map<String, String> properties, List<String> program) throws Exception {
        long began = System.nanoTime();
        PackagedService service = PackagedService.start(properties, program).awaitReadiness();
        double seconds = (System.nanoTime() - began) / 1e9;
        List<Case.Request> requests = cases.get("lookup-hit").requests();
        double slowest = 0;
        for (int i = 0; i < 100; i++) {
            Case.Request request = requests.get(i % requests.size());
            Api api = service.api().as(users.token(request.user()));
            long sent = System.nanoTime();
            api.get(request.path());
            slowest = Math.max(slowest, (System.nanoTime() - sent) / 1e6);
        }
        if (!results.has("start/seconds", STARTS)) {
            results.add("start/seconds", seconds);
            results.add("start/slowest-of-100", slowest);
        }
        Progress.say("ready after %.1f s, slowest of the first 100 requests %.1f ms".formatted(seconds, slowest));
        return service;
    }

    /** How the service does in a small heap. */
    void tryMemory(Map<String, String> properties, List<String> program) throws IOException, InterruptedException {
        Memory.measure(cases.get("lookup-hit"), properties, program, users, results);
    }
}
