package dev.dialoglookup.authorization;

import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of rights, and what follows from them: which subjects open a resource, and what every profile opens. */
@Repository
class RightRepository {

    private final JdbcClient jdbc;

    RightRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void replace(int resourceId, List<Right> rights, Map<SubjectUrn, Integer> subjects) {
        jdbc.sql("DELETE FROM resource_right WHERE resource_id = :resource")
                .param("resource", resourceId)
                .update();
        jdbc.sql("""
                INSERT INTO resource_right (resource_id, subject_id, action, attribute)
                SELECT :resource, s, a, t FROM unnest(:subjects, :actions, :attributes) r (s, a, t)
                    ON CONFLICT DO NOTHING""")
                .param("resource", resourceId)
                .param(
                        "subjects",
                        rights.stream()
                                .map(right -> subjects.get(right.subject()))
                                .toArray(Integer[]::new))
                .param("actions", rights.stream().map(Right::action).toArray(String[]::new))
                .param("attributes", rights.stream().map(Right::attribute).toArray(String[]::new))
                .update();
        Integer[] flipped = followRights(resourceId);
        if (flipped.length > 0) {
            followSubjects(flipped);
        }
    }

    /** Makes resource_subject follow resource_right; returns the subjects that came or went. */
    private Integer[] followRights(int resourceId) {
        return jdbc.sql("""
                WITH gone AS (
                    DELETE FROM resource_subject s
                     WHERE s.resource_id = :resource
                       AND NOT EXISTS (SELECT FROM resource_right r
                                        WHERE r.resource_id = s.resource_id AND r.subject_id = s.subject_id)
                    RETURNING subject_id),
                come AS (
                    INSERT INTO resource_subject (resource_id, subject_id)
                    SELECT DISTINCT resource_id, subject_id FROM resource_right WHERE resource_id = :resource
                        ON CONFLICT DO NOTHING
                    RETURNING subject_id)
                SELECT subject_id FROM gone UNION SELECT subject_id FROM come""")
                .param("resource", resourceId)
                .query(Integer.class)
                .list()
                .toArray(Integer[]::new);
    }

    /** Makes the profiles that hold one of the subjects follow resource_subject. */
    private void followSubjects(Integer[] subjects) {
        jdbc.sql("""
                UPDATE access_profile p
                   SET resource_ids = ARRAY (SELECT DISTINCT s.resource_id FROM resource_subject s
                                              WHERE s.subject_id = ANY (p.subject_ids) ORDER BY 1)
                 WHERE NOT p.delegations AND p.subject_ids && :subjects""").param("subjects", subjects).update();
    }
}
