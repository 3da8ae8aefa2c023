package dev.dialoglookup.dialog.search;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What finds an end user's dialogs newest first for service resources, of all its parties. */
final class ResourceStatement {

    private ResourceStatement() {}

    /**
     * Newest first, service resources given, all of the user's parties.
     *
     * <p>Newest first through the resources, as many rows as a fraction of the user's parties ({@code budget}). Where these
     * hold so much of the page that reading on ({@code more}) likely fills it with fewer rows than there are heads to be read
     * – a party of the user costs two –, that is done. A full page, or resources read to their end, are the answer, else the
     * streams decide. Exact whatever the budget: rows come in the order of the answer. A user whose profiles open none of the
     * resources costs nothing more.
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
                 SELECT y.* FROM budget k CROSS JOIN LATERAL ({recent}) y),
            mark AS MATERIALIZED (
                 SELECT r.ts, r.id, 2 * me.party_count AS n, :n - h.hits AS missing FROM me CROSS JOIN recent r
                  CROSS JOIN (SELECT count(*) AS hits FROM recent WHERE open) h
                  WHERE r.n = (SELECT n FROM budget) AND 2 * {fraction} * h.hits >= :n),
            more AS MATERIALIZED (
                 SELECT y.* FROM mark k CROSS JOIN LATERAL ({more}) y),
            state AS MATERIALIZED (
                 SELECT NOT (
                        (SELECT count(*) FROM recent WHERE open) + (SELECT count(*) FROM more WHERE open) >= :n
                        OR ((SELECT n FROM budget) > 0
                            AND NOT EXISTS (SELECT FROM recent WHERE n = (SELECT n FROM budget)))
                        OR (EXISTS (SELECT FROM mark)
                            AND NOT EXISTS (SELECT FROM more WHERE n = (SELECT n FROM mark)))) AS open),
            found AS MATERIALIZED (
                 SELECT ts, id FROM (SELECT content_updated_at AS ts, id FROM single
                                      UNION SELECT ts, id FROM recent WHERE open
                                      UNION SELECT ts, id FROM more WHERE open) f
                  ORDER BY ts DESC, id DESC LIMIT :n),
            head AS (
                 SELECT h.party_id, h.resource_id, h.head FROM party_resource h
                  WHERE {pairs} AND h.party_id = ANY (ARRAY (
                        SELECT e.party_id FROM end_user_party e
                         WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                           AND (SELECT open FROM state) AND e.profile_id = ANY ((SELECT profiles FROM opens)::int[])))),
            """ + UserParts.WALK;

    /**
     * Whether it is a party of the user's at all: the least that is asked, and of most dialogs the last, too. PostgreSQL hashes
     * the array once; a descent into end_user_party for each of 9,600 dialogs took three times as long as reading them.
     */
    private static final String OF_USER = "d.party_id IN (SELECT unnest(party_ids) FROM me)";

    /** Whether a pair of party and resource is open through one of several resources' profiles. */
    private static final String OPEN_PAIR = """
            (SELECT true FROM end_user_party e
               CROSS JOIN LATERAL (SELECT a.resource_ids FROM access_profile a WHERE a.profile_id = e.profile_id OFFSET 0) a
              WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                AND e.party_id = %1$s.party_id AND %1$s.resource_id = ANY (a.resource_ids) LIMIT 1)""";

    /**
     * The same where there is but one resource: the profiles that open it are known. The profile is computed, lest it be a
     * condition of the index: all profiles sorted for each dialog took a fifth of the time of a page for 10,000 parties.
     */
    private static final String OPEN_PARTY = """
            (SELECT true FROM end_user_party e
              WHERE e.end_user_id = (SELECT id FROM me) AND e.valid_from <= :now AND e.valid_to > :now
                AND e.party_id = d.party_id AND e.profile_id + 0 = ANY ((SELECT profiles FROM opens)::int[]) LIMIT 1)""";

    /** What is open among the newest {@code k.n} dialogs of the resources, and the last of these, open or not. */
    private static final String READ = """
            SELECT m.ts, m.id, m.open, m.n FROM (
                SELECT b.*, row_number() OVER () AS n FROM (
                    SELECT * FROM ({branches}) z ORDER BY z.ts DESC, z.id DESC LIMIT k.n) b) m
             WHERE m.open OR m.n = k.n LIMIT {most}""";

    /** One ordered branch of {@link #READ}; a merge of them is lazy. */
    private static final String BRANCH = """
            (SELECT d.content_updated_at AS ts, d.id, {open} AS open FROM dialog d
              WHERE d.deleted_at = 'infinity' AND d.resource_id > 0 AND d.resource_id = (:resources)[%d] AND {bounds}
              ORDER BY d.content_updated_at DESC, d.id DESC)""";

    /**
     * The statement for so many service resources.
     *
     * @param byWords whether words are searched for: they thin out what is read, so more of it is worth reading before heads
     *     are asked; and as they cost more than anything else, they are looked at last, in what is open
     */
    static String of(int count, boolean byWords) {
        boolean one = count <= 1;
        String openPair = OF_USER + " AND " + (one ? OPEN_PARTY : OPEN_PAIR.formatted("d"));
        String open = byWords ? openPair + " AND {filter} {owner}" : "{filter} {owner} AND " + openPair;
        int fraction = byWords ? 2 : one ? 5 : 4;
        String guard = "CROSS JOIN LATERAL (SELECT 1 WHERE %s) g".formatted(OPEN_PAIR.formatted("s"));
        return BY_RESOURCE
                .replace("{fraction}", Integer.toString(fraction))
                .replace("{recent}", read(count, "{after}", ":n"))
                .replace("{more}", read(count, "(d.content_updated_at, d.id) < (k.ts, k.id) AND {after}", "k.missing"))
                .replace("{open}", open)
                .replace(
                        "{pairs}",
                        one
                                ? "h.resource_id > 0 AND h.resource_id = (:resources)[1]"
                                : "h.party_id > 0 AND h.resource_id = ANY (:resources)")
                .replace("{guard}", one ? "" : guard);
    }

    private static String read(int count, String bounds, String most) {
        String branches = IntStream.rangeClosed(1, Math.max(1, count))
                .mapToObj(BRANCH::formatted)
                .collect(Collectors.joining(" UNION ALL "));
        return READ.replace("{branches}", branches).replace("{bounds}", bounds).replace("{most}", most);
    }
}
