package dev.dialoglookup.dialog.search;

/** What finds a service owner's own dialogs. */
final class OwnerStatements {

    private OwnerStatements() {}

    /** A service owner's own dialogs, deleted ones among them, in any order; read newest first, see {@link UserParts}. */
    static final String OF_OWNER = """
            WITH page AS MATERIALIZED (
                 SELECT d.id, {columns} FROM (
                        SELECT * FROM dialog d
                         WHERE d.status > 0
                           AND d.owner_id = (SELECT o.owner_id FROM service_owner o WHERE o.org_number = :owner)
                           AND {after}
                         ORDER BY d.content_updated_at DESC, d.id DESC OFFSET 0) d
                  WHERE {filter}
                  ORDER BY {order} LIMIT :n)
            """;

    /**
     * A service owner's own dialogs, newest first, for parties or service resources it asked for, none of them deleted: of
     * each stream the newest n.
     */
    private static final String OF_OWNER_BY_STREAM = """
            WITH asked AS MATERIALIZED (
                 SELECT {parties} AS parties, {resources} AS resources),
            page AS MATERIALIZED (
                 SELECT d.* FROM ({streams}) s
                  CROSS JOIN LATERAL (
                        SELECT d.id, {columns} FROM dialog d
                         WHERE d.deleted_at = 'infinity' AND {stream}
                           AND d.owner_id = (SELECT o.owner_id FROM service_owner o WHERE o.org_number = :owner)
                           AND {filter} AND {after}
                         ORDER BY d.content_updated_at DESC, d.id DESC LIMIT :n) d
                  ORDER BY {order} LIMIT :n)
            """;

    /** The streams of parties, or of service resources where no party is named. */
    static String byStream(boolean byParty, boolean byResource) {
        String pairs = """
                SELECT h.party_id, h.resource_id FROM party_resource h
                 WHERE h.party_id > 0 AND h.party_id = ANY ((SELECT parties FROM asked)::int[])%s""".formatted(byResource ? " AND h.resource_id = ANY (:resources)" : "");
        return OF_OWNER_BY_STREAM
                .replace("{parties}", byParty ? SearchStatement.PARTIES : "NULL::int[]")
                .replace("{resources}", byResource ? ":resources::int[]" : "NULL::int[]")
                .replace("{streams}", byParty ? pairs : "SELECT unnest(:resources) AS resource_id")
                .replace(
                        "{stream}",
                        byParty
                                ? "d.owner_id > 0 AND d.party_id = s.party_id AND d.resource_id = s.resource_id"
                                : "d.resource_id > 0 AND d.resource_id = s.resource_id");
    }
}
