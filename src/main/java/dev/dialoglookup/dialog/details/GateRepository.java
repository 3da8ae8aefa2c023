package dev.dialoglookup.dialog.details;

import dev.dialoglookup.authorization.HeldGrants;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.InstantColumn;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The statement that says who is let in to a dialog. */
@Repository
class GateRepository {

    /** Used before every read of one dialog and every label that a user puts on one. Exact because all hangs on primary keys. */
    private static final String STATEMENT =
            """
            SELECT d.id, d.revision, d.resource_id, d.owner_id, d.canonical_kind, d.canonical_number, d.canonical_uuid,
                   d.deleted_at, d.visible_from,
                   d.expires_at,
                   d.owner_id = (SELECT o.owner_id FROM service_owner o WHERE o.org_number = :owner) AS own,
                   d.content_seen AND d.labels & %d = 0
                       AND EXISTS (SELECT FROM seen_log s WHERE s.dialog_id = d.id AND s.revision = d.revision
                                                            AND s.seen_by = :user) AS opened,
                   p.urn AS party, p.name AS party_name, v.version, %s
              FROM (SELECT * FROM dialog d WHERE d.id = :dialog OFFSET 0) d
             CROSS JOIN LATERAL (SELECT p.urn, p.name FROM party p WHERE p.party_id = d.party_id OFFSET 0) p
             CROSS JOIN directory_version v
              LEFT JOIN end_user u ON u.urn = :user
            %s""".formatted(SystemLabel.MarkedAsUnopened.bit(), HeldGrants.COLUMNS, HeldGrants.SQL);

    private final JdbcClient jdbc;

    GateRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The dialog with that id, with what the caller's user holds; null if there is none. */
    @Nullable
    AskedDialog find(UUID id, Caller caller, Instant now) {
        return jdbc.sql(STATEMENT)
                .param("dialog", id)
                .param(
                        "owner",
                        caller instanceof Caller.ForOwner owner
                                ? owner.owner().organization().number()
                                : null)
                .param("user", urn(user(caller)))
                .param("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                .query((row, _) -> dialog(row))
                .optional()
                .orElse(null);
    }

    /** Whose access decides; null where an owner asks for itself. */
    static @Nullable Party user(Caller caller) {
        return switch (caller) {
            case EndUser user -> user.user();
            case ServiceOwner _ -> null;
            case Impersonation both -> both.subject();
        };
    }

    static @Nullable String urn(@Nullable Party user) {
        return user == null ? null : user.urn();
    }

    private static AskedDialog dialog(ResultSet row) throws SQLException {
        InstanceKey canonical = new InstanceKey(
                row.getShort("canonical_kind"),
                row.getInt("canonical_number"),
                row.getObject("canonical_uuid", UUID.class));
        return new AskedDialog(
                row.getObject("id", UUID.class),
                row.getObject("revision", UUID.class),
                canonical.reference(),
                Party.parse(row.getString("party")),
                row.getString("party_name"),
                row.getInt("resource_id"),
                row.getInt("owner_id"),
                row.getBoolean("own"),
                row.getBoolean("opened"),
                InstantColumn.read(row, "deleted_at"),
                InstantColumn.read(row, "visible_from"),
                InstantColumn.read(row, "expires_at"),
                HeldGrants.read(row),
                row.getLong("version"));
    }
}
