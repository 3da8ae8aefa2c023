package dev.dialoglookup.authorization;

import dev.dialoglookup.serviceresource.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;

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
        return new Window(InstantColumn.read(row, "valid_from"), InstantColumn.read(row, "valid_to"));
    }

    @Override
    public int compareTo(ProfileRow other) {
        return Comparator.comparingInt(ProfileRow::partyId)
                .thenComparingInt(ProfileRow::profileId)
                .compare(this, other);
    }
}
