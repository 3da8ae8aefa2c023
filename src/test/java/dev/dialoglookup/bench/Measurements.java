package dev.dialoglookup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.SequencedMap;
import java.util.TreeMap;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What was measured of one world: under each name a value for every repetition. Written down after every step. */
final class Measurements {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final Path file;
    private final SequencedMap<String, List<Double>> values;

    private Measurements(Path file, SequencedMap<String, List<Double>> values) {
        this.file = file;
        this.values = values;
    }

    static Measurements in(Path file, boolean keep) {
        try {
            return new Measurements(
                    file,
                    keep && Files.exists(file)
                            ? JSON.readValue(
                                    Files.readString(file), new TypeReference<TreeMap<String, List<Double>>>() {})
                            : new TreeMap<>());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    void add(String name, double value) {
        values.computeIfAbsent(name, _ -> new ArrayList<>()).add(Math.round(value * 1e4) / 1e4);
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(values));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether that many repetitions are there. */
    boolean has(String name, int repetitions) {
        return values.getOrDefault(name, List.of()).size() >= repetitions;
    }

    boolean has(String name) {
        return has(name, 1);
    }

    /** Under which names something that ends so was measured. */
    List<String> names(String ending) {
        return values.keySet().stream()
                .filter(name -> name.endsWith(ending))
                .map(name -> name.substring(0, name.length() - ending.length()))
                .toList();
    }

    void copyTo(Path other) throws IOException {
        Files.copy(file, other, StandardCopyOption.REPLACE_EXISTING);
    }

    Spread of(String name) {
        return Spread.of(values.getOrDefault(name, List.of()));
    }

    /** Of the medians, for one load may be disturbed; between what the repetitions lie each by itself. */
    Spread ratio(String one, String other) {
        List<Double> ones = values.getOrDefault(one, List.of());
        List<Double> others = values.getOrDefault(other, List.of());
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            ratios.add(ones.get(i) / others.get(i));
        }
        Spread each = Spread.of(ratios);
        return new Spread(of(one).median() / of(other).median(), each.least(), each.most());
    }
}
