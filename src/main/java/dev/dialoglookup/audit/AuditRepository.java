package dev.dialoglookup.audit;

import dev.dialoglookup.audit.AuditPage.Place;
import dev.dialoglookup.audit.AuditRecord.Actor;
import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.Organization;
import java.sql.Array;
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

/** The table of records. */
@Repository
class AuditRepository {

    /** An owner without a code is called by its number, as elsewhere. */
    private static final String INSERT = """
            INSERT INTO audit_record (at, actor_org_number, actor_code, supplier_org_number, client_id, subject, operation,
                                      dialog_ids, result_count, status, stated_authentication_level, trace_id)
            VALUES (:at, :actor,
                    coalesce((SELECT c.code FROM service_owner_code c WHERE c.org_number = :actor
                               ORDER BY c.code COLLATE "C" LIMIT 1), :actor),
                    :supplier, :client, :subject, :operation,
                    CAST(:dialogs AS uuid[]), :results, :status, :level, :trace)
            """;

    /** One comparison of the whole key: each of the two columns has an index in this order. */
    private static final String PAGE = """
            SELECT r.* FROM audit_record r
             WHERE r.%s = :who AND (r.at, r.id) < (:afterAt, :afterId)
             ORDER BY r.at DESC, r.id DESC LIMIT :limit
            """;

    static final String OF_ACTOR = PAGE.formatted("actor_org_number");
    static final String OF_SUBJECT = PAGE.formatted("subject");
    private static final UUID GREATEST = new UUID(-1, -1);

    private final JdbcClient jdbc;

    AuditRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(AnsweredRequest answered, Instant at) {
        ServiceOwner actor = answered.caller().actor();
        List<UUID> dialogs = answered.dialogIds();
        AuthenticationLevel level = answered.caller().statedLevel();
        jdbc.sql(INSERT)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("actor", actor.organization().number())
                .param("supplier", actor.supplierNumber())
                .param("client", actor.clientId())
                .param("subject", answered.caller().subject().urn())
                .param("operation", answered.operation().name())
                .param(
                        "dialogs",
                        dialogs == null
                                ? null
                                : dialogs.stream().map(UUID::toString).toArray(String[]::new))
                .param("results", answered.resultCount())
                .param("status", answered.status())
                .param("level", level == null ? null : level.value())
                .param("trace", answered.traceId())
                .update();
    }

    List<AuditRecord> ofActor(Organization actor, int limit, @Nullable Place after) {
        return page(OF_ACTOR, actor.number(), limit, after);
    }

    List<AuditRecord> ofSubject(Party subject, int limit, @Nullable Place after) {
        return page(OF_SUBJECT, subject.urn(), limit, after);
    }

    private List<AuditRecord> page(String statement, String who, int limit, @Nullable Place after) {
        return jdbc.sql(statement)
                .param("who", who)
                .param("limit", limit)
                .param(
                        "afterAt",
                        after == null ? OffsetDateTime.MAX : OffsetDateTime.ofInstant(after.at(), ZoneOffset.UTC))
                .param("afterId", after == null ? GREATEST : after.id())
                .query((row, _) -> auditRecord(row))
                .list();
    }

    private static AuditRecord auditRecord(ResultSet row) throws SQLException {
        return new AuditRecord(
                row.getObject("id", UUID.class),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Actor(row.getString("actor_org_number"), row.getString("actor_code")),
                row.getString("supplier_org_number"),
                row.getString("client_id"),
                Party.parse(row.getString("subject")),
                Operation.valueOf(row.getString("operation")),
                ids(row.getArray("dialog_ids")),
                row.getObject("result_count", Integer.class),
                row.getInt("status"),
                row.getObject("stated_authentication_level", Integer.class),
                row.getString("trace_id"));
    }

    private static @Nullable List<UUID> ids(@Nullable Array column) throws SQLException {
        return column == null ? null : List.of((UUID[]) column.getArray());
    }
}
