package dev.dialoglookup.fault;

import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.instance.ServiceOwnerLabel;
import dev.dialoglookup.support.RealDatabase;
import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the database holds of dialogs, and what in it contradicts itself: every derived row against what it is derived from. */
record StoredRows(RealDatabase database) {

    private static final String OF_NO_DIALOG = Stream.of(
                    "dialog_document",
                    "dialog_item",
                    "dialog_text",
                    "transmission",
                    "activity",
                    "service_owner_label",
                    "instance_ref",
                    "seen_log")
            .map(table -> """
                    SELECT '%1$s of no dialog: ' || r.dialog_id FROM %1$s r
                     WHERE NOT EXISTS (SELECT FROM dialog d WHERE d.id = r.dialog_id)""".formatted(table))
            .collect(Collectors.joining(" UNION ALL "));

    private static final String HALF = """
            SELECT 'half a dialog: ' || d.id FROM dialog d
             WHERE NOT EXISTS (SELECT FROM dialog_document x WHERE x.dialog_id = d.id AND x.owner_id = d.owner_id)
                OR NOT EXISTS (SELECT FROM dialog_item x WHERE x.dialog_id = d.id AND x.party_id = d.party_id)
                OR NOT EXISTS (SELECT FROM dialog_text x WHERE x.dialog_id = d.id AND x.party_id = d.party_id)
            """;

    /** Heads are upper bounds: one that is too low hides a dialog. */
    private static final String BELOW = """
            SELECT 'head below a dialog: ' || d.id FROM dialog d
              LEFT JOIN party_resource p ON p.party_id = d.party_id AND p.resource_id = d.resource_id
             WHERE d.deleted_at = 'infinity' AND (p.head IS NULL OR p.head < d.content_updated_at)
            UNION ALL
            SELECT DISTINCT 'no owner_resource: ' || d.owner_id || ' ' || d.resource_id FROM dialog d
             WHERE NOT EXISTS (SELECT FROM owner_resource o
                                WHERE o.owner_id = d.owner_id AND o.resource_id = d.resource_id)
            """;

    private static final String GAPS = """
            SELECT 'gap in the transmissions of ' || dialog_id FROM transmission
             GROUP BY dialog_id HAVING max(position) - min(position) + 1 <> count(*) OR min(position) <> 0
            UNION ALL
            SELECT 'gap in the activities of ' || dialog_id FROM activity
             GROUP BY dialog_id HAVING max(position) - min(position) + 1 <> count(*) OR min(position) <> 0
            UNION ALL
            SELECT 'several places for ' || id FROM dialog WHERE labels & 7 NOT IN (1, 2, 4)
            """;

    private static final String LABELLED = """
            SELECT d.id, d.owner_id, d.deleted_at = 'infinity' AS live,
                   d.canonical_kind || ' ' || d.canonical_number || ' ' || d.canonical_uuid AS canonical,
                   ARRAY (SELECT l.value FROM service_owner_label l WHERE l.dialog_id = d.id) AS labels,
                   ARRAY (SELECT r.kind || ' ' || r.ref_number || ' ' || r.ref_uuid || ' ' || r.owner_id || ' ' || r.live
                            FROM instance_ref r WHERE r.dialog_id = d.id) AS refs
              FROM dialog d""";

    /** Everything that is wrong, in words. */
    List<String> contradictions() {
        List<String> wrong = new ArrayList<>();
        for (String sql : List.of(OF_NO_DIALOG, HALF, BELOW, GAPS)) {
            rows(sql)
                    .forEach(row ->
                            wrong.add(String.valueOf(row.values().iterator().next())));
        }
        rows(LABELLED).forEach(row -> addIfWrong(row, wrong));
        return wrong;
    }

    private static void addIfWrong(Map<String, Object> dialog, List<String> wrong) {
        UUID id = (UUID) dialog.get("id");
        List<ServiceOwnerLabel> labels = Stream.of((String[]) Objects.requireNonNull(dialog.get("labels")))
                .map(ServiceOwnerLabel::new)
                .toList();
        String canonical = text(InstanceKey.of(ServiceOwnerLabel.canonical(id, labels)));
        if (!canonical.equals(dialog.get("canonical"))) {
            wrong.add("canonical of %s is %s, not %s".formatted(id, dialog.get("canonical"), canonical));
        }
        Set<String> expected = labels.stream()
                .map(ServiceOwnerLabel::instanceRef)
                .filter(Objects::nonNull)
                .map(reference -> "%s %s %s"
                        .formatted(text(InstanceKey.of(reference)), dialog.get("owner_id"), dialog.get("live")))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> stored = new TreeSet<>(List.of((String[]) Objects.requireNonNull(dialog.get("refs"))));
        if (!expected.equals(stored)) {
            wrong.add("references of %s are %s, not %s".formatted(id, stored, expected));
        }
    }

    private static String text(InstanceKey key) {
        return "%d %d %s".formatted(key.kind(), key.number(), key.uuid());
    }

    /** The revision of every dialog, by its id. */
    Map<String, String> revisions() {
        return rows("SELECT id, revision FROM dialog").stream()
                .collect(Collectors.toMap(
                        row -> String.valueOf(row.get("id")), row -> String.valueOf(row.get("revision"))));
    }

    /** Rows as column → value; arrays as arrays of Java. */
    List<Map<String, Object>> rows(String sql, Object... parameters) {
        try (var connection = database.connect();
                var statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            List<Map<String, Object>> rows = new ArrayList<>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                        Object value = result.getObject(i);
                        row.put(
                                result.getMetaData().getColumnLabel(i),
                                value instanceof Array array ? array.getArray() : value);
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
