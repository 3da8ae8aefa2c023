package dev.dialoglookup.dialog.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * In which order dialogs come; the id is always last, so that no two are equal.
 *
 * @param keys at least one; the last is the id
 */
public record SearchOrder(List<Key> keys) {

    public static final SearchOrder NEWEST_CONTENT_FIRST =
            new SearchOrder(List.of(new Key(Column.CONTENT_UPDATED_AT, true), new Key(Column.ID, true)));

    /** What dialogs can be ordered by. */
    public enum Column {
        CONTENT_UPDATED_AT("contentUpdatedAt"),
        UPDATED_AT("updatedAt"),
        CREATED_AT("createdAt"),
        DUE_AT("dueAt"),
        ID("id");

        private final String parameter;

        Column(String parameter) {
            this.parameter = parameter;
        }

        /** The name callers use. */
        public String parameter() {
            return parameter;
        }

        String sql() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One key and its direction. A missing date comes last ascending and first descending. */
    public record Key(Column column, boolean isDescending) {

        @Override
        public String toString() {
            return column.parameter.toLowerCase(Locale.ROOT) + (isDescending ? "_desc" : "_asc");
        }
    }

    /** Completes an order by the id, descending, where it is not named; what stands behind the id decides nothing and goes. */
    public static SearchOrder of(List<Key> keys) {
        List<Key> complete = new ArrayList<>();
        for (Key key : keys) {
            complete.add(key);
            if (key.column == Column.ID) {
                return new SearchOrder(List.copyOf(complete));
            }
        }
        complete.add(new Key(Column.ID, true));
        return new SearchOrder(List.copyOf(complete));
    }

    /** The order as it is echoed to callers. */
    @Override
    public String toString() {
        return keys.stream().map(Key::toString).collect(Collectors.joining(","));
    }
}
