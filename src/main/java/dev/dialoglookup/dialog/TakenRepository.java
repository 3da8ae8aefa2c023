package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.Taken.OwnKey;
import dev.dialoglookup.dialog.Taken.OwnReference;
import dev.dialoglookup.instance.InstanceKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Looks up what candidates want and others have already: a statement for each sort of thing, however many candidates. */
@Repository
class TakenRepository {

    private final JdbcClient jdbc;

    TakenRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Taken wantedBy(Collection<Candidate> candidates) {
        // keys last: of a dialog that is stored in between, nothing is seen, or the key
        Set<OwnReference> references = references(candidates);
        Set<UUID> existing = ids(candidates);
        return new Taken(keys(candidates), existing, references);
    }

    private Map<OwnKey, UUID> keys(Collection<Candidate> candidates) {
        List<Candidate> keyed = candidates.stream()
                .filter(candidate -> candidate.idempotentKey() != null)
                .toList();
        Map<OwnKey, UUID> keys = new HashMap<>();
        if (!keyed.isEmpty()) {
            jdbc.sql("""
                    SELECT d.owner_id, d.idempotent_key, d.dialog_id
                      FROM unnest(:owners::smallint[], :keys::text[]) AS wanted (owner_id, idempotent_key)
                      JOIN dialog_document d USING (owner_id, idempotent_key)""")
                    .param("owners", keyed.stream().map(Candidate::ownerId).toArray(Short[]::new))
                    .param("keys", keyed.stream().map(Candidate::idempotentKey).toArray(String[]::new))
                    .query(row -> {
                        keys.put(new OwnKey(row.getShort(1), row.getString(2)), row.getObject(3, UUID.class));
                    });
        }
        return keys;
    }

    private Set<UUID> ids(Collection<Candidate> candidates) {
        return new HashSet<>(jdbc.sql("SELECT id FROM dialog WHERE id = ANY (:ids)")
                .param("ids", candidates.stream().map(Candidate::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    private Set<OwnReference> references(Collection<Candidate> candidates) {
        UUID[] wanted = candidates.stream()
                .flatMap(candidate -> candidate.references().stream())
                .map(InstanceKey::uuid)
                .distinct()
                .toArray(UUID[]::new);
        return wanted.length == 0
                ? new HashSet<>()
                : new HashSet<>(jdbc.sql("""
                        SELECT owner_id, kind, ref_number, ref_uuid FROM instance_ref
                         WHERE ref_uuid = ANY (:uuids) AND live""")
                        .param("uuids", wanted)
                        .query((row, _) -> new OwnReference(
                                row.getShort(1),
                                new InstanceKey(row.getShort(2), row.getInt(3), row.getObject(4, UUID.class))))
                        .list());
    }
}
