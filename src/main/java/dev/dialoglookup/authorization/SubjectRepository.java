package dev.dialoglookup.authorization;

import dev.dialoglookup.serviceresource.LocalizedTextColumn;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of roles and access packages, and what they open. */
@Repository
class SubjectRepository {

    private final JdbcClient jdbc;
    private final LocalizedTextColumn texts;

    SubjectRepository(JdbcClient jdbc, LocalizedTextColumn texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    SubjectRegistry registry() {
        // Rights first: a subject that a right names is then among the subjects read after it.
        Map<Integer, Set<Integer>> byResource = new HashMap<>();
        jdbc
                .sql("SELECT resource_id, subject_id FROM resource_subject")
                .query((row, _) -> Map.entry(row.getInt(1), row.getInt(2)))
                .list()
                .stream()
                .forEach(pair -> byResource
                        .computeIfAbsent(pair.getKey(), _ -> new HashSet<>())
                        .add(pair.getValue()));
        return new SubjectRegistry(subjects(), byResource);
    }

    private Map<Integer, NamedSubject> subjects() {
        return jdbc
                .sql("SELECT subject_id, urn, name, metadata FROM subject")
                .query((row, _) -> Map.entry(
                        row.getInt("subject_id"),
                        new NamedSubject(
                                new SubjectUrn(row.getString("urn")),
                                texts.read(row.getString("name")),
                                row.getString("metadata"))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void upsert(NamedSubject subject) {
        jdbc.sql("""
                INSERT INTO subject (urn, name, metadata) VALUES (:urn, :name::jsonb, :metadata)
                ON CONFLICT (urn) DO UPDATE SET name = excluded.name, metadata = excluded.metadata""")
                .param("urn", subject.urn().value())
                .param("name", texts.write(subject.name()))
                .param("metadata", subject.metadata())
                .update();
    }

    /** The numbers of subjects; those never named before get one. */
    Map<SubjectUrn, Integer> intern(Collection<SubjectUrn> urns) {
        String[] sorted =
                urns.stream().map(SubjectUrn::value).distinct().sorted().toArray(String[]::new);
        jdbc.sql("""
                INSERT INTO subject (urn)
                SELECT n FROM unnest(:urns) n WHERE NOT EXISTS (SELECT FROM subject s WHERE s.urn = n)
                    ON CONFLICT DO NOTHING""").param("urns", sorted).update();
        return jdbc
                .sql("SELECT urn, subject_id FROM subject WHERE urn = ANY (:urns)")
                .param("urns", sorted)
                .query((row, _) -> Map.entry(new SubjectUrn(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
