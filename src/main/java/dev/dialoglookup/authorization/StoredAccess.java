package dev.dialoglookup.authorization;

import dev.dialoglookup.authorization.Grant.Instance;
import dev.dialoglookup.authorization.Grant.InstanceDelegation;
import dev.dialoglookup.authorization.Grant.Resource;
import dev.dialoglookup.authorization.Grant.ResourceDelegation;
import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.party.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads a user's access back as the grants it was given as. */
@Repository
class StoredAccess {

    private static final String PARTY = """
            p.urn AS party, p.name AS party_name, p.party_number, p.parent_urn,
            q.urn AS inherited_urn, e.valid_from, e.valid_to""";

    private final JdbcClient jdbc;

    StoredAccess(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** One grant with the party it is for. */
    record PartyGrant(PartyAccess described, Grant grant) {
        Party party() {
            return described.party();
        }
    }

    /** All grants of a user, ordered by party, type and subject. */
    List<PartyGrant> of(Party user) {
        return read("u.urn = :urn", Map.of("urn", user.urn()));
    }

    /** The same for the parties of those numbers. */
    List<PartyGrant> of(Party user, Set<Integer> parties) {
        return read(
                "u.urn = :urn AND e.party_id = ANY (:parties)",
                Map.of("urn", user.urn(), "parties", parties.toArray(Integer[]::new)));
    }

    private List<PartyGrant> read(String condition, Map<String, Object> values) {
        List<PartyGrant> all = new ArrayList<>(jdbc.sql("""
                SELECT %s, s.urn AS subject, r.identifier
                  FROM end_user u
                  JOIN end_user_party e USING (end_user_id)
                  JOIN access_profile a USING (profile_id)
                 CROSS JOIN unnest(a.subject_ids) x
                  LEFT JOIN subject s ON s.subject_id = x
                  LEFT JOIN service_resource r ON r.resource_id = -x
                  JOIN party p USING (party_id)
                  LEFT JOIN party q ON q.party_id = e.inherited_from
                 WHERE %s
                 ORDER BY p.urn, s.urn LIKE 'urn:altinn:accesspackage:%%', s.urn, r.identifier""".formatted(PARTY, condition))
                .params(values)
                .query((row, _) -> new PartyGrant(party(row), grant(row)))
                .list());
        all.addAll(jdbc.sql("""
                SELECT %s, e.ref_kind, e.ref_number, e.ref_uuid, r.identifier
                  FROM end_user u
                  JOIN end_user_instance e USING (end_user_id)
                  JOIN service_resource r USING (resource_id)
                  JOIN party p USING (party_id)
                  LEFT JOIN party q ON q.party_id = e.inherited_from
                 WHERE %s
                 ORDER BY p.urn, r.identifier, e.ref_kind, e.ref_number, e.ref_uuid""".formatted(PARTY, condition))
                .params(values)
                .query((row, _) -> new PartyGrant(party(row), instance(row)))
                .list());
        return all;
    }

    private static PartyAccess party(ResultSet row) throws SQLException {
        int number = row.getInt("party_number");
        return new PartyAccess(
                Party.parse(row.getString("party")),
                row.getString("party_name"),
                number == 0 ? null : number,
                parsed(row.getString("parent_urn")),
                List.of());
    }

    private static Grant grant(ResultSet row) throws SQLException {
        String subject = row.getString("subject");
        Window window = ProfileRow.window(row);
        Party parent = parsed(row.getString("inherited_urn"));
        return subject == null
                ? new ResourceDelegation(new Resource(row.getString("identifier")), window, parent)
                : Grant.of(new SubjectUrn(subject), window, parent);
    }

    private static Grant instance(ResultSet row) throws SQLException {
        InstanceKey key = InstanceRow.key(row);
        return new InstanceDelegation(
                new Instance(key.reference(), new Resource(row.getString("identifier"))),
                ProfileRow.window(row),
                parsed(row.getString("inherited_urn")));
    }

    private static @Nullable Party parsed(@Nullable String urn) {
        return urn == null ? null : Party.parse(urn);
    }
}
