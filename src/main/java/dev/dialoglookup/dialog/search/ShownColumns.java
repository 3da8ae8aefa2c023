package dev.dialoglookup.dialog.search;

import dev.dialoglookup.dialog.seen.SeenEntry;

/** What is read of the dialogs of a page once they are found; {@link SearchRepository} reads every column of it. */
final class ShownColumns {

    private static final String OF_DIALOG = """
            d.id, d.party_id, d.resource_id, d.owner_id, d.status, d.labels, d.api_only, d.content_updated_at, d.updated_at,
            d.created_at, d.due_at, d.visible_from, d.deleted_at, d.revision, d.service_owner_context_revision,
            d.end_user_context_revision, d.content_seen, d.extended_status, d.external_reference, d.process""";

    /** What service owners see besides. */
    private static final String OF_OWNER =
            ", ARRAY (SELECT l.value FROM service_owner_label l WHERE l.dialog_id = d.id ORDER BY 1) AS service_owner_labels";

    private ShownColumns() {}

    /** What the page shows, in its order; one row with nothing but the version where the page is empty. */
    private static final String SHOWN = """
            SELECT v.version, d.*, p.urn AS party, i.title, i.non_sensitive_title, i.item, {seen} AS seen{labels}
              FROM directory_version v
              LEFT JOIN (page CROSS JOIN LATERAL (SELECT {shown} FROM dialog d WHERE d.id = page.id OFFSET 0) d
                         CROSS JOIN LATERAL (SELECT i.title, i.non_sensitive_title, i.item FROM dialog_item i
                                              WHERE i.party_id = d.party_id AND i.dialog_id = d.id OFFSET 0) i
                         CROSS JOIN LATERAL (SELECT p.urn FROM party p WHERE p.party_id = d.party_id OFFSET 0) p) ON true
             ORDER BY {order}""";

    /** Behind the statement that finds a page. */
    static String of(boolean isOfOwner) {
        return SHOWN.replace("{shown}", OF_DIALOG)
                .replace("{seen}", SeenEntry.COLUMN)
                .replace("{labels}", isOfOwner ? OF_OWNER : "");
    }
}
