package dev.dialoglookup.dialog.search;

/** What finds an end user's dialogs in any order but newest first. */
final class AnyOrderStatement {

    private AnyOrderStatement() {}

    /**
     * Any other order: everything the user may open among what it asked for, sorted. Exact because it is the
     * access decision as a set; its cost grows with what the user may open, and the time limit bounds it.
     */
    static final String IN_ANY_ORDER = UserParts.ME + UserParts.SINGLE + """
            asked AS MATERIALIZED (
                 SELECT {parties} AS parties, {resources} AS resources),
            pair AS MATERIALIZED (
                 SELECT DISTINCT h.party_id, h.resource_id FROM end_user_party e
                  CROSS JOIN LATERAL (SELECT a.resource_ids FROM access_profile a
                                       WHERE a.profile_id = e.profile_id OFFSET 0) a
                  CROSS JOIN LATERAL (SELECT h.party_id, h.resource_id FROM party_resource h
                                       WHERE h.party_id > 0 AND h.party_id = e.party_id
                                         AND h.resource_id = ANY (a.resource_ids) OFFSET 0) h
                  WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                    AND ((SELECT parties FROM asked) IS NULL OR e.party_id = ANY ((SELECT parties FROM asked)::int[]))
                    AND ((SELECT resources FROM asked) IS NULL
                         OR h.resource_id = ANY ((SELECT resources FROM asked)::int[]))),
            page AS MATERIALIZED (
                 SELECT * FROM (
                     SELECT * FROM single
                      UNION
                     SELECT d.id, {columns} FROM pair CROSS JOIN LATERAL (
                            SELECT * FROM dialog d
                             WHERE d.deleted_at = 'infinity' AND d.owner_id > 0 AND d.party_id = pair.party_id
                               AND d.resource_id = pair.resource_id AND {after}
                             ORDER BY d.content_updated_at DESC, d.id DESC OFFSET 0) d
                      WHERE true {owner} AND {filter}) d
                  ORDER BY {order} LIMIT :n)
            """;
}
