package dev.dialoglookup.serviceresource;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Something read from the database and held in memory, with the version of the directory it was read at. A statement that
 * relies on it reads the version along, so no instance is ever behind.
 */
public final class Versioned<T> {

    private final Supplier<Long> version;
    private final LongFunction<T> loader;
    private final ReentrantLock loading = new ReentrantLock();
    private volatile @Nullable Held<T> held;

    private record Held<T>(long version, T value) {}

    /**
     * @param version reads the directory's present version
     * @param loader reads the value, which may be newer than the version it is told
     */
    public Versioned(Supplier<Long> version, LongFunction<T> loader) {
        this.version = version;
        this.loader = loader;
    }

    /** The value, no older than the version that a statement has seen. */
    public T asOf(long seen) {
        Held<T> present = held;
        return present != null && present.version >= seen ? present.value : reloaded(seen);
    }

    /** The value as of this moment; asks the database for its version. */
    public T current() {
        return asOf(version.get());
    }

    /** The value that happens to be in memory, loaded if there is none: for what never becomes untrue. */
    public T held() {
        Held<T> present = held;
        return present != null ? present.value : current();
    }

    private T reloaded(long seen) {
        loading.lock();
        try {
            Held<T> present = held;
            if (present != null && present.version >= seen) {
                return present.value;
            }
            // Version first: what is read after it can only be newer than its label, and is then read again, never
            // missed.
            long label = version.get();
            T value = loader.apply(label);
            held = new Held<>(label, value);
            return value;
        } finally {
            loading.unlock();
        }
    }
}
