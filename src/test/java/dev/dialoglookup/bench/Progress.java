package dev.dialoglookup.bench;

import java.util.Locale;

/** Says on standard error what is being done, with the seconds since the start. */
final class Progress {

    private static final long START = System.nanoTime();

    private Progress() {}

    static void say(String what) {
        double seconds = (System.nanoTime() - START) / 1e9;
        System.err.printf(Locale.ROOT, "%7.1f s  %s%n", seconds, what);
    }
}
