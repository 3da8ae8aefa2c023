package dev.dialoglookup.authorization;

import dev.dialoglookup.instance.InstanceKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.UUID;

/**
 * One instance that one user was given for one party.
 *
 * @param inheritedFrom the parent's number, 0 when it was given to the party itself
 */
record InstanceRow(int partyId, int resourceId, InstanceKey key, Window window, int inheritedFrom)
        implements Comparable<InstanceRow> {

    static InstanceRow read(ResultSet row) throws SQLException {
        return new InstanceRow(
                row.getInt("party_id"),
                row.getInt("resource_id"),
                key(row),
                ProfileRow.window(row),
                row.getInt("inherited_from"));
    }

    static InstanceKey key(ResultSet row) throws SQLException {
        return new InstanceKey(
                row.getShort("ref_kind"), row.getInt("ref_number"), row.getObject("ref_uuid", UUID.class));
    }

    @Override
    public int compareTo(InstanceRow other) {
        return Comparator.comparingInt(InstanceRow::partyId)
                .thenComparing(InstanceRow::key)
                .thenComparingInt(InstanceRow::resourceId)
                .compare(this, other);
    }
}
