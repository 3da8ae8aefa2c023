package dev.dialoglookup.bench;

import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.ScaleWorld;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one would write first: joins, EXISTS, a place told by OR, values in the text, plans left to the planner. */
final class PlainDesign {

    private static final String PAGE = """
            SELECT d.*, p.urn, i.title, i.non_sensitive_title, i.item
              FROM dialog d JOIN party p ON p.party_id = d.party_id
              JOIN dialog_item i ON i.party_id = d.party_id AND i.dialog_id = d.id
             WHERE d.deleted_at = 'infinity' AND d.expires_at > now() AND d.content_updated_at <= now()
               AND d.resource_id = {hot} AND {after}
               AND (EXISTS (SELECT FROM end_user_party e JOIN access_profile a USING (profile_id)
                             WHERE e.end_user_id = {user} AND e.party_id = d.party_id AND d.resource_id = ANY (a.resource_ids))
                    OR EXISTS (SELECT FROM end_user_instance g
                                WHERE g.end_user_id = {user} AND g.party_id = d.party_id AND g.ref_uuid = d.canonical_uuid
                                  AND g.ref_kind = d.canonical_kind AND g.ref_number = d.canonical_number))
             ORDER BY d.content_updated_at DESC, d.id DESC LIMIT 101""";

    private static final String LOOKUP = """
            SELECT * FROM dialog WHERE id = '{dialog}';
            SELECT * FROM dialog_item WHERE party_id = {party} AND dialog_id = '{dialog}';
            SELECT * FROM party WHERE party_id = {party};
            SELECT * FROM service_resource JOIN service_owner ON org_number = owner_number WHERE resource_id = {resource};
            SELECT * FROM end_user_party e JOIN access_profile USING (profile_id) JOIN resource_subject s
                ON s.subject_id = ANY (subject_ids) AND s.resource_id = {resource} WHERE e.end_user_id = {user} AND e.party_id = {party};
            SELECT * FROM end_user_instance WHERE end_user_id = {user} AND party_id = {party};""";

    private final JdbcClient client;

    PlainDesign(RealDatabase world) {
        client = BuiltWorld.client(world);
    }

    /** @param before the dialog that the page begins behind, or null for the first page */
    String page(String user, @org.jspecify.annotations.Nullable UUID before) {
        String after = before == null
                ? "true"
                : "(d.content_updated_at < '{at}' OR (d.content_updated_at = '{at}' AND d.id < '%s'))"
                        .formatted(before)
                        .replace(
                                "{at}",
                                text("SELECT content_updated_at::text FROM dialog WHERE id = CAST(? AS uuid)", before));
        return oneLine(PAGE.replace("{after}", after)
                .replace("{user}", number(user))
                .replace("{hot}", text("SELECT resource_id FROM service_resource WHERE identifier = ?", "scale-1")));
    }

    String lookup(String user, UUID dialog) {
        return oneLine(LOOKUP.replace("{dialog}", dialog.toString())
                .replace("{user}", number(user))
                .replace("{party}", text("SELECT party_id FROM dialog WHERE id = CAST(? AS uuid)", dialog))
                .replace("{resource}", text("SELECT resource_id FROM dialog WHERE id = CAST(? AS uuid)", dialog)));
    }

    private String number(String user) {
        return text(
                "SELECT end_user_id FROM end_user WHERE urn = ?",
                ScaleWorld.user(user).urn());
    }

    private String text(String sql, Object parameter) {
        return client.sql(sql).param(parameter.toString()).query(String.class).single();
    }

    /** A statement of pgbench ends with its line's semicolon. */
    private static String oneLine(String sql) {
        return sql.replaceAll("\\s+", " ").replace("; ", ";\n").replaceAll(";?$", ";\n");
    }
}
