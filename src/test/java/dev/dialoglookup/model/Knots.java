package dev.dialoglookup.model;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What makes an order hard to keep. */
final class Knots {

    private Knots() {}

    /** Whether there are dialogs with and without due date, and several with the same of each other date. */
    static boolean areIn(List<ListedDialog> rows) {
        return rows.stream().anyMatch(dialog -> dialog.times().dueAt() == null)
                && Stream.<Function<ListedDialog, @Nullable Instant>>of(
                                dialog -> dialog.times().contentUpdatedAt(),
                                dialog -> dialog.times().updatedAt(),
                                dialog -> dialog.times().createdAt(),
                                dialog -> dialog.times().dueAt())
                        .allMatch(time -> hasTies(rows, time));
    }

    private static boolean hasTies(List<ListedDialog> rows, Function<ListedDialog, @Nullable Instant> time) {
        List<Instant> moments = new ArrayList<>();
        rows.stream().map(time).filter(Objects::nonNull).forEach(moments::add);
        return Set.copyOf(moments).size() < moments.size();
    }
}
