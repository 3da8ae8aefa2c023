package dev.dialoglookup.edge;

import java.util.Locale;

/** How many letters lie between two words (Levenshtein), letter case aside. */
final class EditDistance {

    /** Longer words are as far away as their length: nobody meant a known name, and time must not grow with input. */
    private static final int LONGEST = 64;

    private EditDistance() {}

    static int between(String one, String other) {
        if (other.length() > LONGEST) {
            return other.length();
        }
        String from = one.toLowerCase(Locale.ROOT);
        String to = other.toLowerCase(Locale.ROOT);
        int[] row = new int[to.length() + 1];
        for (int j = 0; j < row.length; j++) {
            row[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int replaced = diagonal + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(replaced, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[to.length()];
    }
}
