package dev.dialoglookup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The tables of all worlds that have been measured. */
final class Report {

    private static final String BEGIN = "<!-- figures: bench/run --publish -->";
    private static final String END = "<!-- end of figures -->";

    private final SequencedMap<Integer, Measurements> worlds;

    private Report(SequencedMap<Integer, Measurements> worlds) {
        this.worlds = worlds;
    }

    static Path file(Options options, int dialogs) {
        return directory(options).resolve(dialogs + ".json");
    }

    private static Path directory(Options options) {
        return options.home().resolve(options.isQuick() ? "quick" : "results");
    }

    static Report of(Options options) throws IOException {
        SequencedMap<Integer, Measurements> worlds = new TreeMap<>();
        try (Stream<Path> files = Files.list(directory(options))) {
            for (Path file : files.toList()) {
                worlds.put(
                        Integer.valueOf(file.getFileName().toString().replace(".json", "")),
                        Measurements.in(file, true));
            }
        }
        return new Report(worlds);
    }

    /** Whether all floors hold. One that was not measured does not, but where only some cases were asked for. */
    boolean holds(Options options) {
        return options.sizes().stream()
                .flatMap(size -> Measure.of(worlds.get(size)).stream())
                .allMatch(measure ->
                        measure.holds() && (measure.isThere() || measure.isOptional() || !options.wantsAll()));
    }

    String table() {
        return measures() + "\n" + cases();
    }

    private String measures() {
        List<List<Measure>> columns = worlds.values().stream().map(Measure::of).toList();
        List<String> rows = new ArrayList<>();
        rows.add("| | measure | floor | goal | " + header("| "));
        rows.add("|---|---|---|---|" + "---|".repeat(worlds.size()));
        for (int i = 0; i < columns.getFirst().size(); i++) {
            int row = i;
            Measure first = columns.getFirst().get(row);
            rows.add("| %s | %s | %s | %s | %s |"
                    .formatted(
                            first.id(),
                            first.what(),
                            limit(first.floor()),
                            limit(first.goal()),
                            columns.stream()
                                    .map(column -> column.get(row).value() + " "
                                            + column.get(row).verdict())
                                    .map(String::strip)
                                    .collect(Collectors.joining(" | "))));
        }
        rows.add("| R6 | search p95, most dialogs ÷ fewest | 2 | 1.15 | %s |"
                .formatted(growth() + " |".repeat(worlds.size() - 1)));
        return String.join("\n", rows) + "\n";
    }

    private String growth() {
        double few = worlds.firstEntry().getValue().of("search-p100/p95").median();
        double many = worlds.lastEntry().getValue().of("search-p100/p95").median();
        return worlds.size() < 2
                ? "–"
                : "%,d ÷ %,d: %s"
                        .formatted(
                                worlds.lastEntry().getKey(), worlds.firstEntry().getKey(), Spread.number(many / few));
    }

    /** Every case in every world. */
    private String cases() {
        List<String> rows = new ArrayList<>();
        rows.add("| ms | "
                + worlds.keySet().stream()
                        .map("p50 / p95 / p99, %,d dialogs"::formatted)
                        .collect(Collectors.joining(" | "))
                + " | SQL alone | plain design |"); // both of the largest world that has them
        rows.add("|---|" + "---|".repeat(worlds.size()) + "---|---|");
        Measurements compared = worlds.values().stream()
                .filter(world -> !world.names("/plain").isEmpty())
                .reduce((_, larger) -> larger)
                .orElse(worlds.lastEntry().getValue());
        worlds.lastEntry()
                .getValue()
                .names("/p95")
                .forEach(name -> rows.add("| %s | %s | %s | %s |"
                        .formatted(
                                name,
                                worlds.values().stream()
                                        .map(world -> Stream.of("/p50", "/p95", "/p99")
                                                .map(p -> Spread.number(
                                                        world.of(name + p).median()))
                                                .collect(Collectors.joining(" / ")))
                                        .collect(Collectors.joining(" | ")),
                                compared.of(name + "/sql"),
                                compared.of(name + "/plain"))));
        return String.join("\n", rows) + "\n";
    }

    private String header(String between) {
        return worlds.keySet().stream().map("%,d dialogs"::formatted).collect(Collectors.joining(" " + between)) + " |";
    }

    private static String limit(double value) {
        return Double.isNaN(value) ? "–" : Spread.number(value);
    }

    /** Puts tables, picture and measurements where readers of the repository find them. */
    void publish(Path bench) throws IOException {
        Path readme = bench.resolve("README.md");
        String text = Files.readString(readme);
        Files.writeString(
                readme,
                text.substring(0, text.indexOf(BEGIN)) + BEGIN + "\n\n" + table() + "\n"
                        + text.substring(text.indexOf(END)));
        Files.writeString(bench.resolve("p95.svg"), Chart.of(worlds));
        Path results = Files.createDirectories(bench.resolve("results"));
        for (var world : worlds.entrySet()) {
            world.getValue().copyTo(results.resolve(world.getKey() + ".json"));
        }
    }
}
