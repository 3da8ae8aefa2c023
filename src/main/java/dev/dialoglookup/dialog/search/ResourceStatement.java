package dev.dialoglookup.dialog.search;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What finds an end user's dialogs newest first for service resources, of all its parties. */
final class ResourceStatement {

    private ResourceStatement() {}

    /**
     * Newest first, service resources given, all of the user's parties.
     *
     * <p>Newest first through the resources, as many rows as a fraction of the user's parties ({@code budget}); a full page,
     * or resources read to their end, are the answer, else the streams decide. Exact whatever the budget: rows come in the
     * order of the answer. A user whose profiles open none of the resources costs nothing more.
     */
    private static final String BY_RESOURCE = UserParts.ME + UserParts.SINGLE + """
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
            """ + UserParts.WALK;

    /** One ordered branch of {@link #BY_RESOURCE}; a merge of them is lazy. */
    private static final String BRANCH = """
            (SELECT d.content_updated_at AS ts, d.id, d.party_id, d.resource_id, {filter} {owner} AS matches FROM dialog d
              WHERE d.deleted_at = 'infinity' AND d.resource_id > 0 AND d.resource_id = (:resources)[%d] AND {after}
              ORDER BY d.content_updated_at DESC, d.id DESC)""";

    /** Whether a pair of party and resource is open through one of several resources' profiles. */
    private static final String OPEN_PAIR = """
            (SELECT true FROM end_user_party e
               CROSS JOIN LATERAL (SELECT a.resource_ids FROM access_profile a WHERE a.profile_id = e.profile_id OFFSET 0) a
              WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                AND e.party_id = %1$s.party_id AND %1$s.resource_id = ANY (a.resource_ids) LIMIT 1)""";

    /** The same where there is but one resource: the profiles that open it are known. */
    private static final String OPEN_PARTY = """
            (SELECT true FROM end_user_party e
              WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                AND e.party_id = c.party_id AND e.profile_id = ANY ((SELECT profiles FROM opens)::int[]) LIMIT 1)""";

    /**
     * The statement for so many service resources.
     *
     * @param byWords whether words are searched for: they thin out what is read, so more of it is worth reading before heads
     *     are asked
     */
    static String of(int count, boolean byWords) {
        boolean one = count <= 1;
        int fraction = byWords ? 2 : one ? 5 : 4;
        String branches = IntStream.rangeClosed(1, Math.max(1, count))
                .mapToObj(BRANCH::formatted)
                .collect(Collectors.joining(" UNION ALL "));
        String guard = "CROSS JOIN LATERAL (SELECT 1 WHERE %s) g".formatted(OPEN_PAIR.formatted("s"));
        return BY_RESOURCE
                .replace("{fraction}", Integer.toString(fraction))
                .replace("{branches}", branches)
                .replace("{openPair}", one ? OPEN_PARTY : OPEN_PAIR.formatted("c"))
                .replace(
                        "{pairs}",
                        one
                                ? "h.resource_id > 0 AND h.resource_id = (:resources)[1]"
                                : "h.party_id > 0 AND h.resource_id = ANY (:resources)")
                .replace("{guard}", one ? "" : guard);
    }
}
