package dev.dialoglookup.support;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/**
 * Asks for many things, several at a time. A parallel stream would not do: it takes more threads for those that wait for an
 * answer, up to more than the service has connections to its database.
 */
public final class AtOnce {

    private static final int THREADS = 4;

    private AtOnce() {}

    /** The results in the order of what they are made from; fails as the first that fails. */
    public static <T, R> List<R> each(Collection<T> asked, Function<T, R> ask) {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<R>> answers = asked.stream()
                    .map(one -> threads.submit(() -> ask.apply(one)))
                    .toList();
            List<R> results = new ArrayList<>();
            for (Future<R> answer : answers) {
                results.add(result(answer));
            }
            return results;
        }
    }

    private static <R> R result(Future<R> answer) {
        try {
            return answer.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof AssertionError wrong) {
                throw wrong;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
