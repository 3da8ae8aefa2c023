package dev.dialoglookup.dialog;

import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.instance.ServiceOwnerLabel;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Service-owner labels, and the references that are derived from them. */
@Repository
class LabelRepository {

    private static final String INSERT_LABEL =
            "INSERT INTO service_owner_label (dialog_id, value) VALUES (:dialog, :value)";
    private static final String PUT_REFERENCE = """
            INSERT INTO instance_ref (kind, ref_number, ref_uuid, dialog_id, owner_id, live)
            VALUES (:kind, :number, :uuid, :dialog, :owner, :live)
            ON CONFLICT (ref_uuid, kind, ref_number, dialog_id) DO UPDATE SET live = excluded.live""";

    private final JdbcClient jdbc;
    private final NamedParameterJdbcOperations batches;

    LabelRepository(JdbcClient jdbc, NamedParameterJdbcOperations batches) {
        this.jdbc = jdbc;
        this.batches = batches;
    }

    /** The labels of a dialog, in order. */
    List<ServiceOwnerLabel> labels(UUID dialogId) {
        return jdbc
                .sql("SELECT value FROM service_owner_label WHERE dialog_id = :dialog")
                .param("dialog", dialogId)
                .query((row, _) -> new ServiceOwnerLabel(row.getString(1)))
                .list()
                .stream()
                .sorted()
                .toList();
    }

    /** The labels of new dialogs, with the references they stand for, in one order. */
    void insert(List<NewDialog> added) {
        batches.batchUpdate(
                INSERT_LABEL,
                added.stream()
                        .flatMap(dialog -> dialog.document().labels().stream().map(label -> label(dialog.id(), label)))
                        .toArray(SqlParameterSource[]::new));
        record Reference(InstanceKey key, StoredDialog dialog) {}
        batches.batchUpdate(
                PUT_REFERENCE,
                added.stream()
                        .flatMap(dialog -> references(dialog.document().labels()).stream()
                                .map(key -> new Reference(key, dialog.row())))
                        .sorted(Comparator.comparing(Reference::key))
                        .map(reference -> reference(reference.dialog, reference.key, true))
                        .toArray(SqlParameterSource[]::new));
    }

    private static SqlParameterSource label(UUID dialogId, ServiceOwnerLabel label) {
        return new MapSqlParameterSource("dialog", dialogId).addValue("value", label.value());
    }

    private static SqlParameterSource reference(StoredDialog dialog, InstanceKey key, boolean live) {
        return new MapSqlParameterSource("kind", key.kind())
                .addValue("number", key.number())
                .addValue("uuid", key.uuid())
                .addValue("dialog", dialog.id())
                .addValue("owner", dialog.ownerId())
                .addValue("live", live);
    }

    /** Gives a live dialog other labels, with the references they stand for. */
    void replace(StoredDialog dialog, Collection<ServiceOwnerLabel> before, Collection<ServiceOwnerLabel> now) {
        before.stream().filter(label -> !now.contains(label)).forEach(label -> remove(dialog.id(), label));
        now.stream().filter(label -> !before.contains(label)).forEach(label -> add(dialog.id(), label));
        // two labels may stand for one reference, so only what no label stands for any more goes
        SortedSet<InstanceKey> gone = references(before);
        gone.removeAll(references(now));
        gone.forEach(key -> remove(dialog, key));
        references(now).forEach(key -> put(dialog, key, true));
    }

    private void add(UUID dialogId, ServiceOwnerLabel label) {
        jdbc.sql(INSERT_LABEL).paramSource(label(dialogId, label)).update();
    }

    private void remove(UUID dialogId, ServiceOwnerLabel label) {
        jdbc.sql("DELETE FROM service_owner_label WHERE dialog_id = :dialog AND value = :value")
                .param("dialog", dialogId)
                .param("value", label.value())
                .update();
    }

    /** The references that labels stand for, each once, in the one order in which they are written. */
    static SortedSet<InstanceKey> references(Collection<ServiceOwnerLabel> labels) {
        SortedSet<InstanceKey> keys = new TreeSet<>();
        for (ServiceOwnerLabel label : labels) {
            var reference = label.instanceRef();
            if (reference != null) {
                keys.add(InstanceKey.of(reference));
            }
        }
        return keys;
    }

    /** The first of the references that another live dialog of the owner has, or null. */
    @Nullable
    InstanceKey taken(short ownerId, UUID dialogId, Iterable<InstanceKey> references) {
        for (InstanceKey key : references) {
            boolean taken = jdbc.sql("""
                    SELECT EXISTS (SELECT FROM instance_ref
                                    WHERE ref_uuid = :uuid AND kind = :kind AND ref_number = :number
                                      AND owner_id = :owner AND live AND dialog_id <> :dialog)""")
                    .param("uuid", key.uuid())
                    .param("kind", key.kind())
                    .param("number", key.number())
                    .param("owner", ownerId)
                    .param("dialog", dialogId)
                    .query(Boolean.class)
                    .single();
            if (taken) {
                return key;
            }
        }
        return null;
    }

    /** Adds the reference, or makes it live or not. */
    void put(StoredDialog dialog, InstanceKey key, boolean live) {
        jdbc.sql(PUT_REFERENCE).paramSource(reference(dialog, key, live)).update();
    }

    void remove(StoredDialog dialog, InstanceKey key) {
        jdbc.sql("""
                DELETE FROM instance_ref
                 WHERE ref_uuid = :uuid AND kind = :kind AND ref_number = :number AND dialog_id = :dialog""")
                .param("uuid", key.uuid())
                .param("kind", key.kind())
                .param("number", key.number())
                .param("dialog", dialog.id())
                .update();
    }
}
