package dev.dialoglookup.authorization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * A set of subjects that one user holds for one party in one window.
 *
 * @param inheritedFrom the parent's number, 0 when it was given to the party itself
 */
record ProfileRow(int partyId, int profileId, Window window, int inheritedFrom) implements Comparable<ProfileRow> {

    static ProfileRow read(ResultSet row) throws SQLException {
        return new ProfileRow(
                row.getInt("party_id"), row.getInt("profile_id"), window(row), row.getInt("inherited_from"));
    }

    static Window window(ResultSet row) throws SQLException {
        return new Window(instant(row, "valid_from"), instant(row, "valid_to"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
        return value.equals(OffsetDateTime.MAX) || value.equals(OffsetDateTime.MIN) ? null : value.toInstant();
    }

    @Override
    public int compareTo(ProfileRow other) {
        return Comparator.comparingInt(ProfileRow::partyId)
                .thenComparingInt(ProfileRow::profileId)
                .compare(this, other);
    }
}
