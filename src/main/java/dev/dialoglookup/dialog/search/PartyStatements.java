package dev.dialoglookup.dialog.search;

/** What finds an end user's dialogs newest first for parties it names. */
final class PartyStatements {

    private PartyStatements() {}

    /** The parties asked for, and what the user may open for each of them: a row for every profile it has there. */
    private static final String ACCESS = """
            asked AS MATERIALIZED (
                 SELECT ARRAY (SELECT p.party_id FROM party p WHERE p.urn = ANY (:parties)) AS parties),
            access AS MATERIALIZED (
                 SELECT e.party_id, a.resource_ids FROM end_user_party e
                  CROSS JOIN LATERAL (SELECT a.resource_ids FROM access_profile a
                                       WHERE a.profile_id = e.profile_id OFFSET 0) a
                  WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                    AND e.party_id = ANY ((SELECT parties FROM asked)::int[])),
            """;

    private static final String BETWEEN_MARK_AND_EDGE =
            "(d.content_updated_at, d.id) < (s.ts, s.id) AND (d.content_updated_at, d.id) >= (b.ts, b.id)";

    /**
     * Newest first, parties given, no service resource: what the user may open for the parties it asked for.
     *
     * <p>A few of the newest dialogs of every party bound the page from below ({@code edge}); the parties that have more are
     * read down to that bound. Exact because at least n open rows lie at or above the edge, so no row of the page lies below
     * it, and of one party the page holds n rows at most; where a cap is met (many dialogs, few of them open) the streams
     * decide.
     */
    static final String BY_PARTY = UserParts.ME + UserParts.SINGLE + ACCESS + """
            size AS MATERIALIZED (
                 SELECT greatest(4, 2 * :n / greatest(cardinality(parties), 1)) AS few,
                        greatest(:n + 19, 40 * :n / greatest(cardinality(parties), 1)) AS many FROM asked),
            probe AS MATERIALIZED (
                 SELECT y.ts, y.id, y.resource_id = ANY (s.resource_ids) AS open, y.n FROM access s
                  CROSS JOIN LATERAL (SELECT z.*, row_number() OVER () AS n FROM (
                        SELECT d.content_updated_at AS ts, d.id, d.resource_id FROM dialog d
                         WHERE d.deleted_at = 'infinity' AND d.party_id > 0 AND d.party_id = s.party_id
                           AND {filter} AND {after}
                         ORDER BY d.content_updated_at DESC, d.id DESC LIMIT (SELECT few FROM size)) z) y),
            edge AS MATERIALIZED (
                 SELECT q.ts, q.id FROM (SELECT DISTINCT ts, id FROM probe WHERE open) q
                  ORDER BY q.ts DESC, q.id DESC OFFSET :n - 1 LIMIT 1),
            bound AS MATERIALIZED (
                 SELECT coalesce((SELECT ts FROM edge), '-infinity') AS ts,
                        coalesce((SELECT id FROM edge), '00000000-0000-0000-0000-000000000000') AS id
                  WHERE EXISTS (SELECT FROM probe p WHERE p.n = (SELECT few FROM size))),
            rest AS MATERIALIZED (
                 SELECT y.ts, y.id, y.open, y.n FROM bound b CROSS JOIN access s
                  CROSS JOIN LATERAL (SELECT * FROM (
                        SELECT z.*, z.resource_id = ANY (s.resource_ids) AS open, row_number() OVER () AS n FROM (
                            SELECT d.content_updated_at AS ts, d.id, d.resource_id FROM dialog d
                             WHERE d.deleted_at = 'infinity' AND d.party_id > 0 AND d.party_id = s.party_id
                               AND (d.content_updated_at, d.id) >= (b.ts, b.id) AND {filter} AND {after}
                             ORDER BY d.content_updated_at DESC, d.id DESC LIMIT (SELECT many FROM size)) z) v
                      WHERE v.open OR v.n = (SELECT many FROM size) LIMIT :n) y),
            found AS MATERIALIZED (
                 SELECT ts, id FROM (SELECT content_updated_at AS ts, id FROM single
                                      UNION SELECT ts, id FROM probe WHERE open
                                      UNION SELECT ts, id FROM rest WHERE open) f
                  ORDER BY ts DESC, id DESC LIMIT :n),
            head AS (
                 SELECT h.party_id, h.resource_id, h.head
                   FROM (SELECT x.resource_ids, array_agg(x.party_id) AS parties FROM access x
                          WHERE EXISTS (SELECT FROM rest r WHERE r.n = (SELECT many FROM size)) GROUP BY 1) s
                  CROSS JOIN LATERAL (SELECT * FROM party_resource h
                                       WHERE h.party_id > 0 AND h.party_id = ANY (s.parties)
                                         AND h.resource_id = ANY (s.resource_ids) OFFSET 0) h),
            """ + UserParts.WALK;

    /**
     * Newest first, parties and words given, no service resource.
     *
     * <p>Some of the newest dialogs of every party are looked through ({@code probe}), and where that finds a page, the
     * parties that stopped short of its end are looked through that far ({@code rest}): so common words are found. If no page
     * was found, or a party has very many dialogs before its end, the words are rare, and their index is asked for all that
     * there is. Exact because of each party everything down to the end of the page is known, or the n hits that are the most
     * it can have there; the row at which reading stopped for its number is a mark.
     */
    static final String BY_PARTY_AND_WORDS = UserParts.ME + UserParts.SINGLE + ACCESS + """
            size AS MATERIALIZED (
                 SELECT greatest(4, 20 * :n / greatest(cardinality(parties), 1)) AS few, 20 * :n AS many FROM asked),
            probe AS MATERIALIZED (
                 SELECT y.ts, y.id, y.hit, y.n = (SELECT few FROM size) AS mark, s.party_id, s.resource_ids FROM access s
            """
            + lookedThrough("few", "{after}") + """
                 ),
            edge AS MATERIALIZED (
                 SELECT q.ts, q.id FROM (SELECT DISTINCT ts, id FROM probe WHERE hit) q
                  ORDER BY q.ts DESC, q.id DESC OFFSET :n - 1 LIMIT 1),
            rest AS MATERIALIZED (
                 SELECT y.ts, y.id, y.hit, y.n = (SELECT many FROM size) AS mark FROM edge b CROSS JOIN probe s
            """ + lookedThrough("many", BETWEEN_MARK_AND_EDGE) + """
                  WHERE s.mark),
            hits AS MATERIALIZED (
                 SELECT d.content_updated_at AS ts, d.id
                   FROM dialogs_with_words(
                            ARRAY (SELECT DISTINCT x.party_id FROM access x
                                    WHERE EXISTS (SELECT FROM rest r WHERE r.mark)
                                       OR (EXISTS (SELECT FROM probe p WHERE p.mark) AND NOT EXISTS (SELECT FROM edge))),
                            {words}) w (dialog_id)
                  CROSS JOIN LATERAL (SELECT * FROM dialog d WHERE d.id = w.dialog_id OFFSET 0) d
                  WHERE d.deleted_at = 'infinity'
                    AND EXISTS (SELECT FROM access s WHERE s.party_id = d.party_id AND d.resource_id = ANY (s.resource_ids))
                    AND {after} AND {filter}
                  ORDER BY d.content_updated_at DESC, d.id DESC LIMIT :n),
            page AS MATERIALIZED (
                 SELECT f.id, f.ts AS content_updated_at
                   FROM (SELECT content_updated_at AS ts, id FROM single
                          UNION SELECT ts, id FROM probe WHERE hit
                          UNION SELECT ts, id FROM rest WHERE hit
                          UNION SELECT ts, id FROM hits) f
                  ORDER BY f.ts DESC, f.id DESC LIMIT :n)
            """;

    /**
     * Newest first, parties and service resources given; also parties given by a service owner for a user, whose own
     * resources are then the resources. The pairs are few: streams at once.
     */
    static final String BY_PARTY_AND_RESOURCE = UserParts.ME + UserParts.SINGLE + """
            asked AS MATERIALIZED (
                 SELECT ARRAY (SELECT p.party_id FROM party p WHERE p.urn = ANY (:parties)) AS parties,
                        {resources} AS resources),
            found AS MATERIALIZED (
                 SELECT content_updated_at AS ts, id FROM single ORDER BY 1 DESC, 2 DESC LIMIT :n),
            head AS (
                 SELECT h.party_id, h.resource_id, h.head
                   FROM (SELECT e.profile_id, array_agg(e.party_id) AS parties FROM end_user_party e
                          WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                            AND e.party_id = ANY ((SELECT parties FROM asked)::int[]) GROUP BY 1) s
                  CROSS JOIN LATERAL (SELECT ARRAY (SELECT x FROM unnest((SELECT resources FROM asked)::int[]) x
                                                     WHERE x = ANY (a.resource_ids)) AS resource_ids
                                        FROM access_profile a WHERE a.profile_id = s.profile_id OFFSET 0) a
                  CROSS JOIN LATERAL (SELECT * FROM party_resource h
                                       WHERE h.party_id > 0 AND h.party_id = ANY (s.parties)
                                         AND h.resource_id = ANY (a.resource_ids) OFFSET 0) h),
            """ + UserParts.WALK;

    /** The hits among the newest dialogs of party {@code s}: so many are looked through, and the last of them is told, too. */
    private static String lookedThrough(String size, String bounds) {
        String sql = """
                  CROSS JOIN LATERAL (SELECT * FROM (
                        SELECT z.*, z.matches AND z.resource_id = ANY (s.resource_ids) AS hit, row_number() OVER () AS n
                          FROM (SELECT d.content_updated_at AS ts, d.id, d.resource_id, {filter} AS matches FROM dialog d
                                 WHERE d.deleted_at = 'infinity' AND d.party_id > 0 AND d.party_id = s.party_id AND {bounds}
                                 ORDER BY d.content_updated_at DESC, d.id DESC LIMIT (SELECT {size} FROM size)) z) v
                      WHERE v.hit OR v.n = (SELECT {size} FROM size) LIMIT :n) y
            """;
        return sql.replace("{bounds}", bounds).replace("{size}", size);
    }
}
