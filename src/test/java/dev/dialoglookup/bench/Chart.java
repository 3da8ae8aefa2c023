package dev.dialoglookup.bench;

import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.Collectors;

/** Draws the 95th percentile of a search page against the number of parties, a line for each number of dialogs. */
final class Chart {

    private static final int WIDTH = 640;
    private static final int HEIGHT = 320;
    private static final int MARGIN = 56;
    private static final List<String> COLOURS = List.of("#7aa6c2", "#2f6690", "#16324f");

    private Chart() {}

    static String of(SequencedMap<Integer, Measurements> worlds) {
        StringBuilder lines = new StringBuilder();
        double top = worlds.values().stream()
                .flatMap(world -> SearchCases.USERS.stream()
                        .map(user -> world.of("search-" + user + "/p95").median()))
                .mapToDouble(Double::doubleValue)
                .filter(value -> !Double.isNaN(value))
                .max()
                .orElse(1);
        int i = 0;
        for (var world : worlds.entrySet()) {
            String colour = COLOURS.get(i % COLOURS.size());
            lines.append("<polyline fill='none' stroke='%s' stroke-width='2' points='%s'/>%n"
                    .formatted(colour, points(world.getValue(), top)));
            lines.append("<text x='%d' y='%d' fill='%s'>%,d dialogs</text>%n"
                    .formatted(MARGIN + 12, MARGIN + 18 * i, colour, world.getKey()));
            i++;
        }
        return """
                <svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %1$d %2$d' font-family='sans-serif' font-size='12'>
                <rect width='%1$d' height='%2$d' fill='white'/>
                <path d='M %3$d %4$d V %5$d H %6$d' fill='none' stroke='#444'/>
                <text x='%3$d' y='%7$d'>p95 of a search page in ms, one connection; top of the axis: %8$s</text>
                %9$s%10$s</svg>
                """.formatted(
                        WIDTH,
                        HEIGHT,
                        MARGIN,
                        MARGIN - 16,
                        HEIGHT - MARGIN,
                        WIDTH - MARGIN / 2,
                        24,
                        Spread.number(top),
                        labels(),
                        lines);
    }

    private static String points(Measurements world, double top) {
        StringBuilder points = new StringBuilder();
        for (int i = 0; i < SearchCases.USERS.size(); i++) {
            double p95 = world.of("search-" + SearchCases.USERS.get(i) + "/p95").median();
            if (!Double.isNaN(p95)) {
                points.append(String.format(
                        Locale.ROOT, "%d,%.0f ", x(i), HEIGHT - MARGIN - p95 / top * (HEIGHT - 2 * MARGIN)));
            }
        }
        return points.toString();
    }

    private static String labels() {
        return SearchCases.USERS.stream()
                        .map(user -> "<text x='%d' y='%d' text-anchor='middle'>%,d</text>%n"
                                .formatted(
                                        x(SearchCases.USERS.indexOf(user)),
                                        HEIGHT - MARGIN + 18,
                                        Integer.parseInt(user.substring(1))))
                        .collect(Collectors.joining())
                + "<text x='%d' y='%d' text-anchor='middle'>parties</text>%n"
                        .formatted(WIDTH / 2, HEIGHT - MARGIN + 38);
    }

    private static int x(int i) {
        return MARGIN + i * (WIDTH - 2 * MARGIN) / (SearchCases.USERS.size() - 1);
    }
}
