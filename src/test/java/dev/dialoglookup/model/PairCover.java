package dev.dialoglookup.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Rows of choices in which every two values of two factors occur together: greedy, the same ones for the same seed. */
final class PairCover {

    private final List<Integer> sizes;
    private final int most;
    private final Set<Pair> open = new LinkedHashSet<>();

    /** Two values of two factors. */
    private record Pair(int factor, int value, int otherFactor, int otherValue) {

        static Pair of(int factor, int value, int otherFactor, int otherValue) {
            return factor < otherFactor
                    ? new Pair(factor, value, otherFactor, otherValue)
                    : new Pair(otherFactor, otherValue, factor, value);
        }
    }

    private PairCover(List<Integer> sizes, int most, Random random) {
        this.sizes = sizes;
        this.most = most;
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < sizes.size(); i++) {
            for (int j = i + 1; j < sizes.size(); j++) {
                for (int value = 0; value < sizes.get(i); value++) {
                    for (int other = 0; other < sizes.get(j); other++) {
                        pairs.add(new Pair(i, value, j, other));
                    }
                }
            }
        }
        Collections.shuffle(pairs, random);
        open.addAll(pairs);
    }

    /**
     * Covers all pairs.
     *
     * @param sizes how many values each factor has
     * @param most how many factors a row sets at most: with all of them, nothing would be found
     * @return rows of one value for each factor, -1 where it is not set
     */
    static List<int[]> rows(List<Integer> sizes, int most, Random random) {
        PairCover cover = new PairCover(sizes, most, random);
        List<int[]> rows = new ArrayList<>();
        while (!cover.open.isEmpty()) {
            rows.add(cover.row());
        }
        return rows;
    }

    private int[] row() {
        int[] row = new int[sizes.size()];
        Arrays.fill(row, -1);
        Pair first = open.iterator().next();
        row[first.factor] = first.value;
        row[first.otherFactor] = first.otherValue;
        open.remove(first);
        for (int set = 2; set < most && addBest(row); set++) {
            // one more factor is set
        }
        return row;
    }

    private boolean addBest(int[] row) {
        int best = 0;
        int bestFactor = -1;
        int bestValue = -1;
        for (int factor = 0; factor < row.length; factor++) {
            for (int value = 0; row[factor] < 0 && value < sizes.get(factor); value++) {
                int gain = pairs(row, factor, value).size();
                if (gain > best) {
                    best = gain;
                    bestFactor = factor;
                    bestValue = value;
                }
            }
        }
        if (bestFactor >= 0) {
            open.removeAll(pairs(row, bestFactor, bestValue));
            row[bestFactor] = bestValue;
        }
        return bestFactor >= 0;
    }

    /** The open pairs of that value with what the row has. */
    private List<Pair> pairs(int[] row, int factor, int value) {
        List<Pair> pairs = new ArrayList<>();
        for (int other = 0; other < row.length; other++) {
            Pair pair = Pair.of(factor, value, other, row[other]);
            if (row[other] >= 0 && open.contains(pair)) {
                pairs.add(pair);
            }
        }
        return pairs;
    }
}
