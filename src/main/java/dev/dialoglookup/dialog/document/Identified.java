package dev.dialoglookup.dialog.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A part of the document that has an id, chosen by the owner or by us.
 *
 * @param <T> the part
 */
interface Identified<T extends Identified<T>> {

    @Nullable
    UUID id();

    /** The same with an id: its own, else the next of those. */
    T identified(Supplier<UUID> ids);

    /** The parts with their ids: their own, else that of one from before which says the same, else the next of those. */
    static <T extends Identified<T>> List<T> all(List<T> parts, List<T> before, Supplier<UUID> ids) {
        Set<UUID> chosen =
                parts.stream().map(Identified::id).filter(Objects::nonNull).collect(Collectors.toUnmodifiableSet());
        List<T> free = new ArrayList<>(before);
        free.removeIf(part -> chosen.contains(part.id()));
        return parts.stream()
                .map(part -> free.stream()
                        .filter(old -> part.id() == null
                                && old.id() != null
                                && part.identified(old::id).equals(old))
                        .findFirst()
                        .filter(free::remove)
                        .orElseGet(() -> part.identified(ids)))
                .toList();
    }
}
