package dev.dialoglookup.fault;

import static dev.dialoglookup.fault.FaultWorld.DIALOGS;
import static dev.dialoglookup.fault.FaultWorld.accepted;

import dev.dialoglookup.support.Api;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Dialogs created anew from what is stored of others: what is derived from a document must not depend on how it came about. */
record Clones(StoredRows rows) {

    /** All but the times, the places and the references, which a clone cannot have. */
    private static final String DERIVED = """
            SELECT d.party_id, d.resource_id, d.owner_id, d.status, d.labels & 16 AS sent, d.api_only, d.due_at, d.expires_at,
                   d.extended_status, d.external_reference, d.process,
                   i.title::text, i.non_sensitive_title::text, i.item::text, t.words::text, t.safe::text
              FROM dialog d
              JOIN dialog_item i ON i.party_id = d.party_id AND i.dialog_id = d.id
              JOIN dialog_text t ON t.dialog_id = d.id
             WHERE d.id = ?""";

    private static final String DOCUMENT = """
            SELECT document || jsonb_build_object(
                       'transmissions', coalesce((SELECT jsonb_agg(t.document ORDER BY t.position) FROM transmission t
                                                   WHERE t.dialog_id = x.dialog_id), '[]'),
                       'activities', coalesce((SELECT jsonb_agg(a.document ORDER BY a.position) FROM activity a
                                                WHERE a.dialog_id = x.dialog_id), '[]')) AS document
              FROM dialog_document x WHERE dialog_id = ?""";

    /** How the derived rows of a dialog differ from those of a clone that its owner makes of it, if they do. */
    Optional<String> difference(UUID id, Api owner) {
        List<Map<String, Object>> derived = derived(id);
        List<Map<String, Object>> anew = derivedAnew(id, owner);
        return derived.equals(anew) ? Optional.empty() : Optional.of("%s:%n%s, anew:%n%s".formatted(id, derived, anew));
    }

    private List<Map<String, Object>> derived(UUID id) {
        return rows.rows(DERIVED, id);
    }

    private List<Map<String, Object>> derivedAnew(UUID id, Api owner) {
        String stored = String.valueOf(rows.rows(DOCUMENT, id).getFirst().get("document"));
        ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(stored);
        document.remove(List.of("id", "idempotentKey", "createdAt", "updatedAt", "systemLabel", "serviceOwnerContext"));
        String clone = accepted(owner.post(DIALOGS, document.toString())).json().asString();
        List<Map<String, Object>> derived = derived(UUID.fromString(clone));
        accepted(owner.post(DIALOGS + "/" + clone + "/actions/purge"));
        return derived;
    }
}
