package dev.dialoglookup.fault;

import dev.dialoglookup.fault.SharedDialog.Done;
import dev.dialoglookup.support.Response;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What several writers have in common: a few dialogs at a time, and a count of what they were answered.
 *
 * @param old dialogs that were there when they began
 * @param written dialogs that are written to now
 * @param all every dialog there has been
 * @param answers kind of write, status and code → how often
 */
record SharedWorld(
        List<SharedDialog> old,
        List<SharedDialog> written,
        Queue<SharedDialog> all,
        List<String> keys,
        Map<String, AtomicInteger> answers) {

    static final long SEED = 603;
    static final int HOT = 4;

    private static final int AT_A_TIME = 24;

    SharedWorld(List<SharedDialog> old) {
        this(
                List.copyOf(old),
                new CopyOnWriteArrayList<>(),
                new ConcurrentLinkedQueue<>(old),
                new CopyOnWriteArrayList<>(List.of("a key of nobody")),
                new ConcurrentHashMap<>());
    }

    /** Half of the time one of the few that everybody writes to, and a quarter of the time one of the many old ones. */
    SharedDialog any(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> old.get(random.nextInt(old.size()));
            case 1 -> written.get(random.nextInt(written.size()));
            default -> written.get(random.nextInt(HOT));
        };
    }

    /** A new dialog, in the place of an old one when there are enough. */
    void add(SharedDialog dialog, String key, Random random) {
        all.add(dialog);
        keys.set(0, key);
        synchronized (written) {
            if (written.size() < AT_A_TIME) {
                written.add(dialog);
            } else {
                written.set(random.nextInt(AT_A_TIME), dialog);
            }
        }
    }

    String lastKey() {
        return keys.getFirst();
    }

    /** One of the revisions that the dialog has had. */
    @Nullable
    String revision(SharedDialog dialog, Random random) {
        List<String> revisions = dialog.done().stream()
                .map(Done::revision)
                .filter(revision -> !revision.isEmpty())
                .toList();
        int back = Math.min(revisions.size(), 1 + random.nextInt(2));
        return revisions.isEmpty() ? null : revisions.get(revisions.size() - back);
    }

    void answered(String kind, Response answer) {
        answered(kind, answer.status(), answer.code());
        if (answer.status() >= 500) {
            throw new AssertionError(kind + ": " + answer.body());
        }
    }

    void answered(String kind, int status, String code) {
        String said = "%s %d %s".formatted(kind, status, code).strip();
        answers.computeIfAbsent(said, _ -> new AtomicInteger()).incrementAndGet();
    }

    int answers(String ending) {
        return answers.entrySet().stream()
                .filter(answer -> answer.getKey().endsWith(ending))
                .mapToInt(answer -> answer.getValue().get())
                .sum();
    }
}
