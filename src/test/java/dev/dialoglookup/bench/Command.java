package dev.dialoglookup.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end, which comes. */
final class Command {

    private Command() {}

    /** What it printed, errors included. */
    static String run(List<String> command, Map<String, String> environment, int mostSeconds) {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().putAll(environment);
        try {
            Process process = builder.start();
            Thread end = Thread.ofVirtual().start(() -> endLater(process, mostSeconds));
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            int exit = process.waitFor();
            end.interrupt();
            if (exit != 0) {
                throw new IllegalStateException("%s ended with %d:%n%s".formatted(command.getFirst(), exit, output));
            }
            return output;
        } catch (IOException e) {
            throw new IllegalStateException(
                    command.getFirst()
                            + " is missing; on Debian, 'apt-get install wrk postgresql' brings wrk and pgbench",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private static void endLater(Process process, int seconds) {
        try {
            if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
