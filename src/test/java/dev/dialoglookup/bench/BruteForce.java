package dev.dialoglookup.bench;

import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.ScaleWorld;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Finds what must be found by asking every dialog: no index, no profile, no head, no cursor has a say in it. That takes long and
 * a built world does not change any more: what was found is kept beside it.
 */
final class BruteForce {

    private static final String SEEN = """
            FROM dialog d JOIN service_resource r USING (resource_id)
            WHERE d.deleted_at = 'infinity' AND d.expires_at > now() AND d.content_updated_at <= now() AND\s""";

    private final JdbcClient world;

    BruteForce(RealDatabase world) {
        this.world = BuiltWorld.client(world);
        this.world
                .sql("CREATE TABLE IF NOT EXISTS bench.found (question text PRIMARY KEY, ids uuid[] NOT NULL)")
                .update();
    }

    /** A dialog with its canonical reference. */
    record Known(UUID id, InstanceRef reference) {}

    /** Some dialogs that a user may open. */
    List<Known> open(String user, int count) {
        return found("SELECT d.id " + SEEN + opens(user) + " ORDER BY d.id LIMIT " + count).stream()
                .map(this::known)
                .toList();
    }

    private Known known(UUID id) {
        return world.sql("SELECT canonical_kind, canonical_number, canonical_uuid FROM dialog WHERE id = ?")
                .param(id)
                .query((row, _) -> new Known(
                        id, new InstanceKey(row.getShort(1), row.getInt(2), row.getObject(3, UUID.class)).reference()))
                .single();
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
        return found("SELECT d.id " + SEEN + opens(user) + " AND " + predicate
                + " ORDER BY d.content_updated_at DESC, d.id DESC LIMIT 100 OFFSET " + (number - 1) * 100);
    }

    private List<UUID> found(String question) {
        world.sql("""
                INSERT INTO bench.found SELECT :question, ARRAY (%s)
                 WHERE NOT EXISTS (SELECT FROM bench.found WHERE question = :question)""".formatted(question)).param("question", question).update();
        return world.sql("""
                SELECT id FROM bench.found CROSS JOIN LATERAL unnest(ids) WITH ORDINALITY AS f (id, place)
                 WHERE question = ? ORDER BY place""").param(question).query(UUID.class).list();
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
