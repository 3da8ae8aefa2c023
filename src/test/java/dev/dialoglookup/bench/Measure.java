package dev.dialoglookup.bench;

import java.util.List;
import java.util.stream.DoubleStream;

/**
 * One of the benchmark's measures.
 *
 * @param floor what binds
 * @param goal what is worked towards
 * @param moreIsBetter whether floor and goal are least values; else they are the most that is allowed
 */
record Measure(String id, String what, double floor, double goal, boolean moreIsBetter, Spread value) {

    static List<Measure> of(Measurements m) {
        return List.of(
                least(
                        "R1",
                        "end-user lookup: HTTP requests/s ÷ pgbench",
                        0.20,
                        0.50,
                        m.ratio("lookup-hit/http", "lookup-hit/pgbench")),
                least(
                        "R2",
                        "search page of 100: HTTP ÷ pgbench",
                        0.40,
                        0.80,
                        m.ratio("search-p100/http", "search-p100/pgbench")),
                most("R3", "SQL statements of a lookup", 2, 1, m.of("statements/lookup")),
                most("R3", "… of a search page", 3, 1, m.of("statements/search")),
                most("R3", "… of a batch of 100 lookups", 3, 1, m.of("statements/batch")),
                most("R5", "lookup p95: forbidden ÷ hit", 1.5, 1.1, m.ratio("lookup-forbidden/p95", "lookup-hit/p95")),
                most("R5", "lookup p95: miss ÷ hit", 1, 0.8, m.ratio("lookup-miss/p95", "lookup-hit/p95")),
                most("R7", "cost of one more party, 1 → 10,000, µs", 5, 1, aParty(m)),
                most("R8", "search p95, 10,000 parties ÷ 1", 60, 8, m.ratio("search-p10000/p95", "search-p1/p95")),
                most(
                        "R9",
                        "p95 of page 1,000, or the last if there are fewer, ÷ page 1",
                        2,
                        1.05,
                        m.ratio("search-largest-deep/p95", "search-largest/p95")),
                most("R10", "index rows visited for each that must be, worst", 50, 5, m.of("survey/worst")),
                most("R11", "full text p95: largest ÷ smallest", 40, 8, words(m)),
                most("R11", "… queries cut off", 0, 0, m.of("words/cut-off")),
                most(
                        "R12",
                        "lookup p99 ÷ p50 at half of the highest rate",
                        4,
                        2,
                        m.ratio("lookup-half-rate/p99", "lookup-half-rate/p50")),
                most("R13", "slowest of the first 100 requests ÷ p50", 50, 8, first(m)),
                most("R14", "indexes on dialog", 8, 4, m.of("writes/indexes")),
                most("R14", "WAL bytes of an insert ÷ bare table", 6, 3, m.of("writes/wal-ratio")),
                report("R16", "start to readiness, s", m.of("start/seconds")),
                report("R16", "resident memory after load, MiB", m.of("start/resident")),
                report("", "time that the machine's host took from busy cores, %", m.of("machine/taken")),
                report("", "512 MB of heap, ten minutes: lookups/s", m.of("memory/rate")),
                most("", "… longest full collection, ms", 50, 0, m.of("memory/longest-full")),
                report("", "… longest pause of any other, ms", m.of("memory/longest-pause")));
    }

    /** Whether the floor holds; what was not measured breaks none. */
    boolean holds() {
        return !isThere() || Double.isNaN(floor) || (moreIsBetter ? value.median() >= floor : value.median() <= floor);
    }

    boolean isThere() {
        return value.isThere();
    }

    /** Whether it is measured on demand alone, or told without a floor. */
    boolean isOptional() {
        return id.isEmpty() || Double.isNaN(floor);
    }

    boolean reachesGoal() {
        return Double.isNaN(goal) || (moreIsBetter ? value.median() >= goal : value.median() <= goal);
    }

    String verdict() {
        return !isThere() || Double.isNaN(floor) ? "" : !holds() ? "**missed**" : reachesGoal() ? "goal" : "floor";
    }

    private static Measure least(String id, String what, double floor, double goal, Spread value) {
        return new Measure(id, what, floor, goal, true, value);
    }

    private static Measure most(String id, String what, double floor, double goal, Spread value) {
        return new Measure(id, what, floor, goal, false, value);
    }

    private static Measure report(String id, String what, Spread value) {
        return new Measure(id, what, Double.NaN, Double.NaN, false, value);
    }

    private static Spread aParty(Measurements m) {
        double parties = m.of("parties/p10000").median() - m.of("parties/p1").median();
        double few = m.of("search-p1/p50").median();
        Spread many = m.of("search-p10000/p50");
        return new Spread(
                (many.median() - few) * 1000 / parties,
                (many.least() - few) * 1000 / parties,
                (many.most() - few) * 1000 / parties);
    }

    private static Spread words(Measurements m) {
        double[] p95 = SearchCases.WORDS.stream()
                .mapToDouble(word -> m.of("words-" + word + "/p95").median())
                .toArray();
        return Spread.of(List.of(DoubleStream.of(p95).max().orElseThrow()
                / DoubleStream.of(p95).min().orElseThrow()));
    }

    private static Spread first(Measurements m) {
        Spread slowest = m.of("start/slowest-of-100");
        double p50 = m.of("lookup-hit/p50").median();
        return new Spread(slowest.median() / p50, slowest.least() / p50, slowest.most() / p50);
    }
}
