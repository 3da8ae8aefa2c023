package dev.dialoglookup.bench;

import dev.dialoglookup.support.RealDatabase;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a dialog costs to write, read off PostgreSQL's own books. */
final class Writes {

    private static final int ROWS = 5000;

    private Writes() {}

    static void measure(RealDatabase world, Measurements measurements) {
        JdbcClient client = BuiltWorld.client(world);
        measurements.add(
                "writes/indexes",
                client.sql("SELECT count(*) FROM pg_index WHERE indrelid = 'dialog'::regclass")
                        .query(Integer.class)
                        .single());
        client.sql("DROP TABLE IF EXISTS bench.bare").update();
        client.sql("CREATE TABLE bench.bare (LIKE dialog INCLUDING DEFAULTS INCLUDING CONSTRAINTS, PRIMARY KEY (id))")
                .update();
        try {
            insert(client, "bench.bare"); // the first rows of a table split its pages
            double bare = insert(client, "bench.bare");
            double indexed = insert(client, "dialog");
            measurements.add("writes/wal-bytes", indexed / ROWS);
            measurements.add("writes/wal-ratio", indexed / bare);
        } finally {
            client.sql("DROP TABLE bench.bare").update();
            client.sql("DELETE FROM dialog WHERE process = 'bench'").update();
            client.sql("VACUUM dialog").update();
        }
    }

    /** Dialogs of random parties, as they come in life; the table's own rows lend the rest. */
    private static double insert(JdbcClient client, String table) {
        String before = position(client);
        client.sql("""
                INSERT INTO %s (id, party_id, resource_id, owner_id, status, canonical_kind, canonical_number, canonical_uuid,
                    content_updated_at, updated_at, created_at, revision, service_owner_context_revision,
                    end_user_context_revision, process)
                SELECT n.id, d.party_id, d.resource_id, d.owner_id, d.status, 3, 0, n.id, now(), now(), now(),
                       n.id, n.id, n.id, 'bench'
                  FROM (SELECT * FROM dialog WHERE process IS NULL ORDER BY md5(id::text) LIMIT %d) d
                 CROSS JOIN LATERAL (SELECT uuidv7() AS id WHERE d.id IS NOT NULL) n""".formatted(table, ROWS)).update();
        return client.sql("SELECT pg_wal_lsn_diff(pg_current_wal_insert_lsn(), CAST(? AS pg_lsn))")
                .param(before)
                .query(Double.class)
                .single();
    }

    private static String position(JdbcClient client) {
        return client.sql("SELECT pg_current_wal_insert_lsn()::text")
                .query(String.class)
                .single();
    }
}
