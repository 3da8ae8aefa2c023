package dev.dialoglookup.dialog.search;

/**
 * What the statements of end users have in common. Words in {braces} are filled in by {@link SearchStatement}: {filter} are
 * the predicates asked for, {owner} narrows to a service owner's dialogs, {after} is where the page begins.
 *
 * <p>Conventions of all statements of search: {@code x > 0} in a WHERE names a partial index; {@code OFFSET 0} keeps the
 * written order of a join; what is to be sorted otherwise is read newest first behind such a fence, which means the one index
 * with this order whatever the planner has counted; every bound is a comparison of the whole key (time, id), so ties neither
 * lose rows nor widen a scan; a <em>stream</em> is one (party, service resource) pair, its dialogs newest first in
 * ix_dialog_party_resource.
 */
final class UserParts {

    private UserParts() {}

    /** The user, once. */
    static final String ME = """
            WITH RECURSIVE me AS MATERIALIZED (
                 SELECT u.end_user_id AS id, u.party_count, u.party_ids, u.profile_ids FROM end_user u
                  WHERE u.urn = :user),
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
    static final String WALK = """
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
}
