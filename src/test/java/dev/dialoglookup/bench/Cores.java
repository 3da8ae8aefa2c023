package dev.dialoglookup.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * What this machine's cores have done since it was started, by Linux's own account ({@code /proc/stat}), in its ticks.
 *
 * @param busy with work, whether they were given to it or not
 * @param taken of that, when the host of the machine gave them to others
 */
record Cores(long busy, long taken) {

    static Cores now() throws IOException {
        // cpu user nice system idle iowait irq softirq steal …
        long[] ticks = Arrays.stream(Files.readString(Path.of("/proc/stat"))
                        .lines()
                        .findFirst()
                        .orElseThrow()
                        .split(" +", -1))
                .skip(1)
                .mapToLong(Long::parseLong)
                .toArray();
        long taken = ticks[7];
        return new Cores(ticks[0] + ticks[1] + ticks[2] + ticks[5] + ticks[6] + taken, taken);
    }

    /** Per cent of the time in which there was work. Where it is much, the slowest requests say little of the service. */
    double takenSince(Cores before) {
        return 100.0 * (taken - before.taken) / Math.max(1, busy - before.busy);
    }
}
