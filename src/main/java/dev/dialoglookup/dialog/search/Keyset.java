package dev.dialoglookup.dialog.search;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Where a page begins, as a predicate on the keys of its order. */
final class Keyset {

    private static final UUID GREATEST = new UUID(-1, -1);

    private Keyset() {}

    /** Newest first: one comparison of the whole key, an index bound; on the first page beyond everything. */
    static void newestFirst(Predicates predicates, @Nullable Continuation after) {
        Instant time = after == null ? null : after.times().getFirst();
        predicates.add("(d.content_updated_at, d.id) < (:afterTime, :afterId)", "afterTime", time(time));
        predicates.set("afterId", after == null ? GREATEST : after.id());
    }

    /** Any order: beyond in the first key, or equal in it and beyond in the second, and so on. */
    static void inOrder(Predicates predicates, SearchOrder order, @Nullable Continuation after) {
        if (after == null) {
            return;
        }
        List<String> alternatives = new ArrayList<>();
        StringBuilder equal = new StringBuilder();
        for (int i = 0; i < order.keys().size(); i++) {
            SearchOrder.Key key = order.keys().get(i);
            boolean isId = key.column() == SearchOrder.Column.ID;
            predicates.set("after" + i, isId ? after.id() : time(after.times().get(i)));
            alternatives.add(
                    "(%sd.%s %s :after%d)".formatted(equal, key.column().sql(), key.isDescending() ? "<" : ">", i));
            equal.append("d.%s = :after%d AND ".formatted(key.column().sql(), i));
        }
        predicates.add("(" + String.join(" OR ", alternatives) + ")");
    }

    /** The keys as a sort. An absent date is infinity in the database, hence last ascending and first descending. */
    static String sort(SearchOrder order) {
        return order.keys().stream()
                .map(key -> "d." + key.column().sql() + (key.isDescending() ? " DESC" : ""))
                .collect(Collectors.joining(", "));
    }

    private static OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? OffsetDateTime.MAX : Predicates.utc(instant);
    }
}
