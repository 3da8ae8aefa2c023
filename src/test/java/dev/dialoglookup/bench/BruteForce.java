package dev.dialoglookup.bench;

import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.ScaleWorld;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what must be found by asking every dialog: no index, no profile, no head, no cursor has a say in it. */
final class BruteForce {

    private static final String SEEN = """
            FROM dialog d JOIN service_resource r USING (resource_id)
            WHERE d.deleted_at = 'infinity' AND d.expires_at > now() AND d.content_updated_at <= now() AND\s""";

    private final JdbcClient world;

    BruteForce(RealDatabase world) {
        this.world = BuiltWorld.client(world);
    }

    /** A dialog with its canonical reference. */
    record Known(UUID id, InstanceRef reference) {}

    /** Some dialogs that a user may open. */
    List<Known> open(String user, int count) {
        return world.sql("SELECT d.id, d.canonical_kind, d.canonical_number, d.canonical_uuid " + SEEN + opens(user)
                        + " ORDER BY d.id LIMIT " + count)
                .query((row, _) -> new Known(
                        row.getObject(1, UUID.class),
                        new InstanceKey(row.getShort(2), row.getInt(3), row.getObject(4, UUID.class)).reference()))
                .list();
    }

    boolean mayOpen(String user, Known dialog) {
        return world.sql("SELECT count(*) " + SEEN + opens(user) + " AND d.id = ?")
                        .param(dialog.id())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /**
     * A page of a hundred.
     *
     * @param predicate on dialog {@code d} and its service resource {@code r}
     */
    List<UUID> page(String user, String predicate, int number) {
        return world.sql("SELECT d.id " + SEEN + opens(user) + " AND " + predicate
                        + " ORDER BY d.content_updated_at DESC, d.id DESC LIMIT 100 OFFSET " + (number - 1) * 100)
                .query(UUID.class)
                .list();
    }

    /** The URNs of a user's parties, the largest first. */
    List<String> parties(String user, int most) {
        return world.sql("""
                SELECT p.urn FROM end_user u JOIN end_user_party e USING (end_user_id) JOIN party p USING (party_id)
                 WHERE u.urn = ? ORDER BY p.party_id LIMIT ?""")
                .params(ScaleWorld.user(user).urn(), most)
                .query(String.class)
                .list();
    }

    int partyCount(String user) {
        return world.sql("SELECT party_count FROM end_user WHERE urn = ?")
                .param(ScaleWorld.user(user).urn())
                .query(Integer.class)
                .single();
    }

    private static String opens(String user) {
        return ScaleWorld.OPEN.replace(":user", ScaleWorld.user(user).urn());
    }
}
