package dev.dialoglookup.bench;

import java.util.List;
import java.util.Locale;

/** The median of some repetitions, and between what they lie; not a number where there are none. */
record Spread(double median, double least, double most) {

    static Spread of(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int n = sorted.length;
        return n == 0
                ? new Spread(Double.NaN, Double.NaN, Double.NaN)
                : new Spread((sorted[(n - 1) / 2] + sorted[n / 2]) / 2, sorted[0], sorted[n - 1]);
    }

    boolean isThere() {
        return !Double.isNaN(median);
    }

    @Override
    public String toString() {
        if (!isThere()) {
            return "–";
        }
        return least == most ? number(median) : "%s (%s–%s)".formatted(number(median), number(least), number(most));
    }

    /** Three digits that count. */
    static String number(double value) {
        int decimals = value == Math.rint(value) || Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }
}
