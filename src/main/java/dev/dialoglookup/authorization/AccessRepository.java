package dev.dialoglookup.authorization;

import dev.dialoglookup.authorization.GrantRows.Rows;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of one user's access. Writers hold the user's row, so two of them never interleave. */
@Repository
class AccessRepository {

    private static final String ROWS = """
            unnest(:parties, :profiles, CAST(:froms AS timestamptz[]), CAST(:tos AS timestamptz[]), :parents)
                n (party_id, profile_id, valid_from, valid_to, inherited_from)""";
    private static final String INSTANCE_ROWS = """
            unnest(:parties, :resources, :kinds, :numbers, CAST(:uuids AS uuid[]), CAST(:froms AS timestamptz[]),
                   CAST(:tos AS timestamptz[]), :parents)
                n (party_id, resource_id, ref_kind, ref_number, ref_uuid, valid_from, valid_to, inherited_from)""";

    private final JdbcClient jdbc;

    AccessRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The number of a user, its row locked until the transaction ends; a user never seen before gets one. */
    int lock(String urn) {
        jdbc.sql("""
                INSERT INTO end_user (urn) SELECT :urn WHERE NOT EXISTS (SELECT FROM end_user WHERE urn = :urn)
                    ON CONFLICT DO NOTHING""").param("urn", urn).update();
        return jdbc.sql("SELECT end_user_id FROM end_user WHERE urn = :urn FOR UPDATE")
                .param("urn", urn)
                .query(Integer.class)
                .single();
    }

    /** What a user holds. */
    Rows rows(int user) {
        return rows("WHERE end_user_id = :user", Map.of("user", user));
    }

    /** What a user holds for some parties. */
    Rows rows(int user, Set<Integer> parties) {
        return rows(
                "WHERE end_user_id = :user AND party_id = ANY (:parties)",
                Map.of("user", user, "parties", parties.toArray(Integer[]::new)));
    }

    private Rows rows(String condition, Map<String, Object> values) {
        return new Rows(
                new HashSet<>(jdbc.sql("SELECT * FROM end_user_party " + condition)
                        .params(values)
                        .query((row, _) -> ProfileRow.read(row))
                        .list()),
                new HashSet<>(jdbc.sql("SELECT * FROM end_user_instance " + condition)
                        .params(values)
                        .query((row, _) -> InstanceRow.read(row))
                        .list()));
    }

    void deleteProfiles(int user, Collection<ProfileRow> rows) {
        withRows("""
                DELETE FROM end_user_party e USING %s
                 WHERE e.end_user_id = :user AND e.party_id = n.party_id AND e.profile_id = n.profile_id
                   AND e.valid_from = n.valid_from AND e.valid_to = n.valid_to
                   AND e.inherited_from = n.inherited_from""", user, rows);
    }

    void insertProfiles(int user, Collection<ProfileRow> rows) {
        withRows("""
                INSERT INTO end_user_party (end_user_id, party_id, profile_id, valid_from, valid_to, inherited_from)
                SELECT :user, n.* FROM %s""", user, rows);
    }

    void deleteInstances(int user, Collection<InstanceRow> rows) {
        withInstanceRows("""
                DELETE FROM end_user_instance e USING %s
                 WHERE e.end_user_id = :user AND e.party_id = n.party_id AND e.resource_id = n.resource_id
                   AND e.ref_kind = n.ref_kind AND e.ref_number = n.ref_number AND e.ref_uuid = n.ref_uuid""", user, rows);
    }

    void insertInstances(int user, Collection<InstanceRow> rows) {
        withInstanceRows("""
                INSERT INTO end_user_instance (end_user_id, party_id, resource_id, ref_kind, ref_number, ref_uuid,
                                               valid_from, valid_to, inherited_from)
                SELECT :user, n.* FROM %s""", user, rows);
    }

    /** Makes the user's summary follow its rows. */
    void summarize(int user) {
        jdbc.sql("""
                UPDATE end_user u
                   SET party_count = cardinality(s.party_ids), party_ids = s.party_ids, profile_ids = s.profile_ids
                  FROM (SELECT coalesce(array_agg(DISTINCT party_id), '{}') AS party_ids,
                               coalesce(array_agg(DISTINCT profile_id), '{}') AS profile_ids
                          FROM end_user_party WHERE end_user_id = :user) s
                 WHERE u.end_user_id = :user""").param("user", user).update();
    }

    private void withRows(String sql, int user, Collection<ProfileRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<ProfileRow> sorted = rows.stream().sorted().toList();
        jdbc.sql(sql.formatted(ROWS))
                .param("user", user)
                .param("parties", column(sorted, ProfileRow::partyId, Integer[]::new))
                .param("profiles", column(sorted, ProfileRow::profileId, Integer[]::new))
                .param("froms", column(sorted, row -> timestamp(row.window().from(), "-infinity"), String[]::new))
                .param("tos", column(sorted, row -> timestamp(row.window().to(), "infinity"), String[]::new))
                .param("parents", column(sorted, ProfileRow::inheritedFrom, Integer[]::new))
                .update();
    }

    private void withInstanceRows(String sql, int user, Collection<InstanceRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<InstanceRow> sorted = rows.stream().sorted().toList();
        jdbc.sql(sql.formatted(INSTANCE_ROWS))
                .param("user", user)
                .param("parties", column(sorted, InstanceRow::partyId, Integer[]::new))
                .param("resources", column(sorted, InstanceRow::resourceId, Integer[]::new))
                .param("kinds", column(sorted, row -> row.key().kind(), Short[]::new))
                .param("numbers", column(sorted, row -> row.key().number(), Integer[]::new))
                .param("uuids", column(sorted, row -> row.key().uuid().toString(), String[]::new))
                .param("froms", column(sorted, row -> timestamp(row.window().from(), "-infinity"), String[]::new))
                .param("tos", column(sorted, row -> timestamp(row.window().to(), "infinity"), String[]::new))
                .param("parents", column(sorted, InstanceRow::inheritedFrom, Integer[]::new))
                .update();
    }

    private static <R, T> T[] column(List<R> rows, Function<R, T> value, IntFunction<T[]> array) {
        return rows.stream().map(value).toArray(array);
    }

    private static String timestamp(@Nullable Instant instant, String otherwise) {
        return instant == null ? otherwise : instant.toString();
    }
}
