package dev.dialoglookup.lookup;

import dev.dialoglookup.authorization.HeldGrants;
import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.LocalizedTextColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The one statement of lookup: references in, dialogs with what is shown and what its user holds out. */
@Repository
class LookupRepository {

    /**
     * Used for every lookup, of one reference as of a hundred. Exact because a reference's rows in instance_ref are the
     * dialogs that carry it, a dialog's own reference is its id, and everything else hangs on primary keys; the fences keep
     * that order. Rows of deleted dialogs are of use to owners only, and one owner's newest are enough of them.
     */
    private static final String STATEMENT = """
            SELECT asked.position, d.id, d.resource_id, d.owner_id, d.created_at,
                   d.canonical_kind, d.canonical_number, d.canonical_uuid, nullif(d.deleted_at, 'infinity') AS deleted_at,
                   d.deleted_at = 'infinity' AND d.visible_from <= :now AND d.expires_at > :now AS visible,
                   d.owner_id = (SELECT o.owner_id FROM service_owner o WHERE o.org_number = :owner) AS own,
                   p.urn AS party, p.name AS party_name, t.title, t.non_sensitive_title, v.version, %s
              FROM unnest(:kinds, :numbers, CAST(:uuids AS uuid[]))
                   WITH ORDINALITY asked (kind, ref_number, ref_uuid, position)
             CROSS JOIN LATERAL (
                   (SELECT r.dialog_id FROM instance_ref r
                     WHERE r.ref_uuid = asked.ref_uuid AND r.kind = asked.kind AND r.ref_number = asked.ref_number
                       AND %s)
                   UNION ALL
                   SELECT asked.ref_uuid WHERE asked.kind = 3
                   OFFSET 0) named
             CROSS JOIN LATERAL (SELECT * FROM dialog d WHERE d.id = named.dialog_id OFFSET 0) d
             CROSS JOIN LATERAL (SELECT t.title, t.non_sensitive_title FROM dialog_item t
                                  WHERE t.party_id = d.party_id AND t.dialog_id = d.id OFFSET 0) t
             CROSS JOIN LATERAL (SELECT p.urn, p.name FROM party p WHERE p.party_id = d.party_id OFFSET 0) p
             CROSS JOIN directory_version v
              LEFT JOIN end_user u ON u.urn = :user
            %s""";

    private static final String FOR_END_USER = STATEMENT.formatted(HeldGrants.COLUMNS, "r.live", HeldGrants.SQL);

    private static final String FOR_OWNER = STATEMENT.formatted(HeldGrants.COLUMNS, """
            true ORDER BY r.owner_id = (SELECT o.owner_id FROM service_owner o WHERE o.org_number = :owner) DESC,
                          r.live DESC, r.dialog_id DESC LIMIT 100""", HeldGrants.SQL);

    private final JdbcClient jdbc;
    private final LocalizedTextColumn texts;

    LookupRepository(JdbcClient jdbc, LocalizedTextColumn texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** Live dialogs that answer to the references, with what the user holds. */
    List<Candidate> candidates(List<InstanceRef> references, Party user, Instant now) {
        return run(FOR_END_USER, references, null, user, now);
    }

    /** Dialogs that answer to the references, deleted ones too, with what a user holds if one is named. */
    List<Candidate> candidatesOf(String ownerNumber, List<InstanceRef> references, @Nullable Party user, Instant now) {
        return run(FOR_OWNER, references, ownerNumber, user, now);
    }

    private List<Candidate> run(
            String statement, List<InstanceRef> references, @Nullable String owner, @Nullable Party user, Instant now) {
        List<InstanceKey> keys = references.stream().map(InstanceKey::of).toList();
        return jdbc.sql(statement)
                .param("kinds", keys.stream().map(InstanceKey::kind).toArray(Short[]::new))
                .param("numbers", keys.stream().map(InstanceKey::number).toArray(Integer[]::new))
                .param("uuids", keys.stream().map(key -> key.uuid().toString()).toArray(String[]::new))
                .param("owner", owner)
                .param("user", user == null ? null : user.urn())
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, _) -> candidate(row))
                .list();
    }

    private Candidate candidate(ResultSet row) throws SQLException {
        InstanceKey canonical = new InstanceKey(
                row.getShort("canonical_kind"),
                row.getInt("canonical_number"),
                row.getObject("canonical_uuid", UUID.class));
        OffsetDateTime deletedAt = row.getObject("deleted_at", OffsetDateTime.class);
        return new Candidate(
                row.getInt("position") - 1,
                row.getObject("id", UUID.class),
                canonical.reference(),
                Party.parse(row.getString("party")),
                row.getString("party_name"),
                row.getInt("resource_id"),
                row.getInt("owner_id"),
                row.getBoolean("own"),
                row.getBoolean("visible"),
                row.getObject("created_at", OffsetDateTime.class).toInstant(),
                deletedAt == null ? null : deletedAt.toInstant(),
                texts.read(row.getString("title")),
                texts.read(row.getString("non_sensitive_title")),
                HeldGrants.read(row),
                row.getLong("version"));
    }
}
