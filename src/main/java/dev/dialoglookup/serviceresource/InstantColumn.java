package dev.dialoglookup.serviceresource;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** Points in time as the database keeps them: no column is null, so an absent one is infinite. */
public final class InstantColumn {

    private InstantColumn() {}

    /** Reads a column; null when the time is absent. */
    public static @Nullable Instant read(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time.equals(OffsetDateTime.MAX) || time.equals(OffsetDateTime.MIN) ? null : time.toInstant();
    }
}
