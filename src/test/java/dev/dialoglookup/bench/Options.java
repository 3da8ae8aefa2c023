package dev.dialoglookup.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a run was asked to do.
 *
 * @param sizes numbers of dialogs, one world each
 * @param cases only measures whose name contains one of these; empty means all
 * @param seconds how long each load lasts
 * @param resumes keeps what an earlier run has measured
 * @param triesMemory also holds a load for ten minutes in a small heap
 * @param home where databases and results lie
 */
record Options(
        List<Integer> sizes,
        List<String> cases,
        int repetitions,
        int seconds,
        boolean isQuick,
        boolean resumes,
        boolean publishes,
        boolean triesMemory,
        Path home) {

    static Options parse(String[] arguments) {
        List<String> rest = new ArrayList<>(List.of(arguments));
        rest.remove("");
        boolean quick = rest.remove("--quick");
        boolean resumes = rest.remove("--resume");
        boolean publishes = rest.remove("--publish");
        boolean memory = rest.remove("--memory");
        String sizes = value(rest, "--dialogs", quick ? "100000" : "1000000");
        String cases = value(rest, "--cases", "");
        String repetitions = value(rest, "--repetitions", "3");
        String seconds = value(rest, "--seconds", quick ? "1" : "5");
        if (!rest.isEmpty()) {
            throw new IllegalArgumentException("what is " + rest + "? bench/run --help says what there is");
        }
        return new Options(
                List.of(sizes.split(",", -1)).stream().map(Integer::valueOf).toList(),
                cases.isEmpty() ? List.of() : List.of(cases.split(",", -1)),
                Integer.parseInt(repetitions),
                Integer.parseInt(seconds),
                quick,
                resumes,
                publishes,
                memory,
                home(System.getenv()));
    }

    boolean wantsAll() {
        return cases.isEmpty();
    }

    boolean wants(String name) {
        return wantsAll() || cases.stream().anyMatch(name::contains);
    }

    private static String value(List<String> arguments, String option, String otherwise) {
        int at = arguments.indexOf(option);
        if (at < 0 || at + 1 == arguments.size()) {
            return otherwise;
        }
        arguments.remove(at);
        return arguments.remove(at);
    }

    private static Path home(Map<String, String> environment) {
        String chosen = environment.get("BENCH_HOME");
        String cache = environment.getOrDefault("XDG_CACHE_HOME", System.getProperty("user.home") + "/.cache");
        return Path.of(chosen == null ? cache + "/dialog-lookup-bench" : chosen);
    }
}
