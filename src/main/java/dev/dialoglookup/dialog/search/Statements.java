package dev.dialoglookup.dialog.search;

/**
 * The statements of search. Each finds the ids of a page and then what the page shows, in one go. Words in {braces} are
 * filled in by {@link SearchStatement}: {filter} are the predicates asked for, {owner} narrows to a service owner's dialogs.
 *
 * <p>Conventions: {@code x > 0} in a WHERE names a partial index; {@code OFFSET 0} keeps the written order of a join; every
 * bound is a comparison of the whole key (time, id), so ties neither lose rows nor widen a scan; a <em>stream</em> is one
 * (party, service resource) pair, its dialogs newest first in ix_dialog_party_resource.
 */
final class Statements {

    private Statements() {}

    /** The user, once. */
    private static final String ME = """
            WITH RECURSIVE me AS MATERIALIZED (
                 SELECT u.end_user_id AS id, u.party_count, u.profile_ids FROM end_user u WHERE u.urn = :user),
            """;

    /**
     * The few dialogs opened by instance delegations: the one whose canonical reference, party and resource are those named.
     */
    static final String SINGLE = """
            single AS MATERIALIZED (
                 SELECT d.id, {columns}
                   FROM (SELECT g.*, coalesce(r.dialog_id, g.ref_uuid) AS dialog_id
                           FROM end_user_instance g
                           LEFT JOIN LATERAL (SELECT r.dialog_id FROM instance_ref r
                                               WHERE r.ref_uuid = g.ref_uuid AND r.kind = g.ref_kind
                                                 AND r.ref_number = g.ref_number AND r.live OFFSET 0) r ON g.ref_kind < 3
                          WHERE g.end_user_id = (SELECT id FROM me) {singleScope}
                            AND g.valid_from <= :now AND g.valid_to > :now OFFSET 0) g
                  CROSS JOIN LATERAL (SELECT * FROM dialog d WHERE d.id = g.dialog_id OFFSET 0) d
                  WHERE d.party_id = g.party_id AND d.resource_id = g.resource_id AND d.canonical_uuid = g.ref_uuid
                    AND d.canonical_kind = g.ref_kind AND d.canonical_number = g.ref_number
                    AND d.deleted_at = 'infinity' {owner} AND {filter} AND {after}),
            """;

    /**
     * The walk over streams that every newest-first statement ends in: batches of streams in the order of their heads, until
     * the n-th row found is newer than the next head.
     *
     * <p>Exact because every row in it is visible and open, and one that is missing lies in an unvisited stream (whose head,
     * an upper bound, is then older than the n-th row) or in a visited one behind n better rows. An equal head must be
     * visited: a row with the same time and a greater id may wait there.
     */
    private static final String WALK = """
            stream AS MATERIALIZED (
                 SELECT array_agg(party_id) AS p, array_agg(resource_id) AS r, array_agg(head) AS h, count(*)::int AS n
                   FROM (SELECT * FROM head ORDER BY head DESC) x),
            walk (visited, step, ts, id) AS (
                 SELECT 0, 32, (SELECT array_agg(ts) FROM found), (SELECT array_agg(id) FROM found)
                  UNION ALL
                 SELECT least(w.visited + w.step, q.n), w.step * 2, b.ts, b.id
                   FROM walk w CROSS JOIN stream q CROSS JOIN LATERAL (
                        SELECT array_agg(t.ts) AS ts, array_agg(t.id) AS id FROM (
                            SELECT u.ts, u.id FROM (
                                SELECT k.ts, k.id FROM unnest(w.ts, w.id) k (ts, id)
                                 UNION
                                SELECT y.ts, y.id
                                  FROM unnest(q.p[w.visited + 1 : w.visited + w.step],
                                              q.r[w.visited + 1 : w.visited + w.step]) s (party_id, resource_id)
                                 {guard}
                                 CROSS JOIN LATERAL (
                                       SELECT d.content_updated_at AS ts, d.id FROM dialog d
                                        WHERE d.deleted_at = 'infinity' AND d.owner_id > 0
                                          AND d.party_id = s.party_id AND d.resource_id = s.resource_id {owner}
                                          AND {filter} AND {after}
                                          AND (d.content_updated_at, d.id) > (coalesce(w.ts[:n], '-infinity'),
                                              coalesce(w.id[:n], '00000000-0000-0000-0000-000000000000'))
                                        ORDER BY d.content_updated_at DESC, d.id DESC LIMIT :n) y) u
                             ORDER BY u.ts DESC, u.id DESC LIMIT :n) t) b
                  WHERE w.visited < q.n AND (w.ts[:n] IS NULL OR q.h[w.visited + 1] >= w.ts[:n])),
            page AS MATERIALIZED (
                 SELECT f.id, f.ts AS content_updated_at
                   FROM (SELECT w.ts, w.id FROM walk w ORDER BY w.visited DESC LIMIT 1) l
                  CROSS JOIN LATERAL unnest(l.ts, l.id) f (ts, id))
            """;

    /**
     * Newest first, parties given, no service resource: what the user may open for the parties it asked for.
     *
     * <p>A few of the newest dialogs of every party bound the page from below ({@code edge}); the parties that have more are
     * read down to that bound. Exact because at least n open rows lie at or above the edge, so no row of the page lies below
     * it, and of one party the page holds n rows at most; where a cap is met (many dialogs, few of them open) the streams
     * decide.
     */
    static final String BY_PARTY = ME + SINGLE + """
            asked AS MATERIALIZED (
                 SELECT ARRAY (SELECT p.party_id FROM party p WHERE p.urn = ANY (:parties)) AS parties),
            size AS MATERIALIZED (
                 SELECT greatest(4, 2 * :n / greatest(cardinality(parties), 1)) AS few,
                        greatest(:n + 19, 40 * :n / greatest(cardinality(parties), 1)) AS many FROM asked),
            access AS MATERIALIZED (
                 SELECT e.party_id, a.resource_ids FROM end_user_party e
                  CROSS JOIN LATERAL (SELECT a.resource_ids FROM access_profile a
                                       WHERE a.profile_id = e.profile_id OFFSET 0) a
                  WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                    AND e.party_id = ANY ((SELECT parties FROM asked)::int[])),
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
            """ + WALK;

    /**
     * Newest first, parties and service resources given; also parties given by a service owner for a user, whose own
     * resources are then the resources. The pairs are few: streams at once.
     */
    static final String BY_PARTY_AND_RESOURCE = ME + SINGLE + """
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
            """ + WALK;

    /**
     * Newest first, service resources given, all of the user's parties.
     *
     * <p>Newest first through the resources, as many rows as a fraction of the user's parties ({@code budget}); a full page,
     * or resources read to their end, are the answer, else the streams decide. Exact whatever the budget: rows come in the
     * order of the answer. A user whose profiles open none of the resources costs nothing more.
     */
    static final String BY_RESOURCE = ME + SINGLE + """
            opens AS MATERIALIZED (
                 SELECT array_agg(a.profile_id) AS profiles FROM (SELECT unnest(profile_ids) AS profile_id FROM me) p
                  CROSS JOIN LATERAL (SELECT a.profile_id FROM access_profile a
                                       WHERE a.profile_id = p.profile_id AND a.resource_ids && :resources OFFSET 0) a),
            budget AS MATERIALIZED (
                 SELECT coalesce((SELECT party_count / {fraction} FROM me
                                   WHERE party_count >= 200 AND (SELECT profiles FROM opens) IS NOT NULL), 0) AS n),
            recent AS MATERIALIZED (
                 SELECT m.ts, m.id, m.open, m.n FROM (
                     SELECT c.ts, c.id, c.n, c.matches AND coalesce({openPair}, false) AS open
                       FROM (SELECT b.*, row_number() OVER () AS n FROM (
                                 SELECT * FROM ({branches}) z ORDER BY z.ts DESC, z.id DESC
                                  LIMIT (SELECT n FROM budget)) b) c) m
                  WHERE m.open OR m.n = (SELECT n FROM budget) LIMIT :n),
            state AS MATERIALIZED (
                 SELECT NOT (count(*) FILTER (WHERE r.open) >= :n
                             OR ((SELECT n FROM budget) > 0
                                 AND NOT coalesce(bool_or(r.n = (SELECT n FROM budget)), false))) AS open FROM recent r),
            found AS MATERIALIZED (
                 SELECT ts, id FROM (SELECT content_updated_at AS ts, id FROM single
                                      UNION SELECT ts, id FROM recent WHERE open) f
                  ORDER BY ts DESC, id DESC LIMIT :n),
            head AS (
                 SELECT h.party_id, h.resource_id, h.head FROM party_resource h
                  WHERE {pairs} AND h.party_id = ANY (ARRAY (
                        SELECT e.party_id FROM end_user_party e
                         WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                           AND (SELECT open FROM state) AND e.profile_id = ANY ((SELECT profiles FROM opens)::int[])))),
            """ + WALK;

    /** One ordered branch of {@link #BY_RESOURCE}; a merge of them is lazy. */
    static final String BRANCH = """
            (SELECT d.content_updated_at AS ts, d.id, d.party_id, d.resource_id, {filter} {owner} AS matches FROM dialog d
              WHERE d.deleted_at = 'infinity' AND d.resource_id > 0 AND d.resource_id = (:resources)[%d] AND {after}
              ORDER BY d.content_updated_at DESC, d.id DESC)""";

    /** Whether a pair of party and resource is open through one of several resources' profiles. */
    static final String OPEN_PAIR = """
            (SELECT true FROM end_user_party e
               CROSS JOIN LATERAL (SELECT a.resource_ids FROM access_profile a WHERE a.profile_id = e.profile_id OFFSET 0) a
              WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                AND e.party_id = %1$s.party_id AND %1$s.resource_id = ANY (a.resource_ids) LIMIT 1)""";

    /** The same where there is but one resource: the profiles that open it are known. */
    static final String OPEN_PARTY = """
            (SELECT true FROM end_user_party e
              WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                AND e.party_id = c.party_id AND e.profile_id = ANY ((SELECT profiles FROM opens)::int[]) LIMIT 1)""";

    /**
     * Any other order: everything the user may open among what it asked for, sorted. Exact because it is the
     * access decision as a set; its cost grows with what the user may open, and the time limit bounds it.
     */
    static final String IN_ANY_ORDER = ME + SINGLE + """
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
                     SELECT d.* FROM pair CROSS JOIN LATERAL (
                            SELECT d.id, {columns} FROM dialog d
                             WHERE d.deleted_at = 'infinity' AND d.owner_id > 0 AND d.party_id = pair.party_id
                               AND d.resource_id = pair.resource_id {owner} AND {filter} AND {after} OFFSET 0) d) d
                  ORDER BY {order} LIMIT :n)
            """;

    /** A service owner's own dialogs, deleted ones among them, in any order; newest first it reads an index. */
    static final String OF_OWNER = """
            WITH page AS MATERIALIZED (
                 SELECT d.id, {columns} FROM dialog d
                  WHERE d.owner_id = (SELECT o.owner_id FROM service_owner o WHERE o.org_number = :owner)
                    AND {filter} AND {after}
                  ORDER BY {order} LIMIT :n)
            """;

    /**
     * A service owner's own dialogs, newest first, for parties or service resources it asked for, none of them deleted: of
     * each stream the newest n.
     */
    static final String OF_OWNER_BY_STREAM = """
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

    /** What the page shows, in its order; one row with nothing but the version where the page is empty. */
    static final String SHOWN = """
            SELECT v.version, d.*, p.urn AS party, i.title, i.non_sensitive_title, i.item, {seen} AS seen{labels}
              FROM directory_version v
              LEFT JOIN (page CROSS JOIN LATERAL (SELECT {shown} FROM dialog d WHERE d.id = page.id OFFSET 0) d
                         CROSS JOIN LATERAL (SELECT i.title, i.non_sensitive_title, i.item FROM dialog_item i
                                              WHERE i.party_id = d.party_id AND i.dialog_id = d.id OFFSET 0) i
                         CROSS JOIN LATERAL (SELECT p.urn FROM party p WHERE p.party_id = d.party_id OFFSET 0) p) ON true
             ORDER BY {order}""";
}
