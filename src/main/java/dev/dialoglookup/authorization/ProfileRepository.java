package dev.dialoglookup.authorization;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/**
 * The table of profiles: every distinct set of subjects, once, with the resources it opens.
 *
 * <p>A profile and a change of rights must not be created side by side, or the profile would be computed from rights that no
 * longer hold: creation takes a shared lock, the change an exclusive one.
 */
@Repository
class ProfileRepository {

    private static final int LOCK = 0x50524F46;

    private static final String SETS = """
            SELECT ARRAY (SELECT v::int FROM jsonb_array_elements_text(one) v ORDER BY v::int) AS subject_ids
              FROM jsonb_array_elements(:sets::jsonb) one""";

    /** Reads the profiles with those sets of subjects. */
    static final String NUMBERS =
            "SELECT p.profile_id, p.subject_ids FROM (" + SETS + ") n JOIN access_profile p USING (subject_ids)";

    private final JdbcClient jdbc;
    private final JsonMapper json = JsonMapper.shared();

    ProfileRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Waits for the creation of profiles to end, and holds it back until the transaction ends. */
    void excludeCreation() {
        jdbc.sql("SELECT pg_advisory_xact_lock(" + LOCK + ")")
                .query((_, _) -> true)
                .list();
    }

    /** The numbers of profiles by their subjects; those never held before are created. Delegations are negative. */
    Map<Set<Integer>, Integer> intern(Collection<Set<Integer>> subjectSets) {
        List<Set<Integer>> sorted = new ArrayList<>();
        Set<String> written = new TreeSet<>();
        for (Set<Integer> subjects : subjectSets) {
            if (written.add(subjects.toString())) {
                sorted.add(new TreeSet<>(subjects));
            }
        }
        jdbc.sql("SELECT pg_advisory_xact_lock_shared(" + LOCK + ")")
                .query((_, _) -> true)
                .list();
        String document = json.writeValueAsString(sorted);
        create(document);
        Map<Set<Integer>, Integer> numbers = new HashMap<>();
        jdbc.sql(NUMBERS)
                .param("sets", document)
                .query((row, _) -> numbers.put(subjects(row.getArray(2)), row.getInt(1)))
                .list();
        return numbers;
    }

    /** Ordered, so that two who create the same profiles wait for each other instead of deadlocking. */
    private void create(String sets) {
        jdbc.sql("""
                INSERT INTO access_profile (delegations, subject_ids, resource_ids)
                SELECT n.subject_ids[1] < 0, n.subject_ids,
                       ARRAY (SELECT DISTINCT r.resource_id FROM (
                                SELECT s.resource_id FROM resource_subject s WHERE s.subject_id = ANY (n.subject_ids)
                                UNION ALL SELECT -x FROM unnest(n.subject_ids) x WHERE x < 0) r ORDER BY 1)
                  FROM (%s) n
                 WHERE NOT EXISTS (SELECT FROM access_profile p WHERE p.subject_ids = n.subject_ids)
                 ORDER BY n.subject_ids
                    ON CONFLICT DO NOTHING""".formatted(SETS)).param("sets", sets).update();
    }

    static Set<Integer> subjects(java.sql.Array column) throws SQLException {
        return new TreeSet<>(List.of((Integer[]) column.getArray()));
    }
}
