package dev.dialoglookup.hostile;

import dev.dialoglookup.support.RealDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** What every table holds, in one short text each; the audit trail grows with every question and is left out. */
final class Checksum {

    private Checksum() {}

    static Map<String, String> of(RealDatabase database) {
        Map<String, String> sums = new TreeMap<>();
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            try (ResultSet tables = statement.executeQuery("""
                    SELECT c.oid::regclass::text FROM pg_class c
                     WHERE c.relkind IN ('r', 'm') AND c.relnamespace = 'public'::regnamespace
                       AND c.relname <> 'audit_record'
                    """)) {
                while (tables.next()) {
                    sums.put(tables.getString(1), "");
                }
            }
            for (Map.Entry<String, String> table : sums.entrySet()) {
                try (ResultSet sum = statement.executeQuery(
                        "SELECT count(*) || ' ' || coalesce(sum(hashtextextended(t::text, 0)), 0) FROM %s t"
                                .formatted(table.getKey()))) {
                    sum.next();
                    table.setValue(sum.getString(1));
                }
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return sums;
    }
}
