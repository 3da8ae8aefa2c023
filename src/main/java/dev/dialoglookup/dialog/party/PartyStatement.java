package dev.dialoglookup.dialog.party;

import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.Organization;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;

/**
 * The statement that answers a page of parties, and one row more where there is a next page.
 *
 * @param parameters by name
 */
record PartyStatement(String sql, Map<String, Object> parameters) {

    /**
     * The parties for which a user holds any grant at this moment, in the order of their URNs: of bytes, whatever the
     * database was told of languages.
     *
     * <p>Exact because both tables of grants are read whole for the user, and a party's place is its URN alone. Every page
     * reads and sorts them again: one probe a party, some milliseconds for 10,000; what stays between pages would not be the
     * access of the moment. {@code OFFSET 0} keeps the order of the joins, and {@code {seen}} behind the sort: it is then
     * asked of as many parties as the page needs.
     */
    private static final String LISTED = """
            WITH me AS MATERIALIZED (
                 SELECT u.end_user_id AS id FROM end_user u WHERE u.urn = :user),
            {owner}
            mine AS MATERIALIZED (
                 SELECT g.party_id FROM end_user_party g
                  WHERE g.end_user_id = (SELECT id FROM me) AND g.valid_from <= :now AND g.valid_to > :now {party}
                  UNION
                 SELECT g.party_id FROM end_user_instance g
                  WHERE g.end_user_id = (SELECT id FROM me) AND g.valid_from <= :now AND g.valid_to > :now {party})
            SELECT p.party_id, p.urn, p.name, p.party_number, p.parent_urn FROM (
                 SELECT p.* FROM mine
                  CROSS JOIN LATERAL (SELECT p.party_id, p.urn COLLATE "C" AS urn, p.name, p.party_number, p.parent_urn
                                        FROM party p WHERE p.party_id = mine.party_id OFFSET 0) p
                  WHERE p.urn > coalesce((SELECT q.urn FROM party q WHERE q.party_id = :after), '') COLLATE "C" {name}
                  ORDER BY p.urn OFFSET 0) p
             WHERE {seen}
             ORDER BY p.urn LIMIT :n""";

    private static final String PARTY = "AND g.party_id = (SELECT q.party_id FROM party q WHERE q.urn = :party)";

    /** No pattern, so that % and _ mean themselves; folded by Unicode, whatever language the database was made for. */
    private static final String NAME =
            "AND strpos(casefold(p.name COLLATE pg_c_utf8), casefold(:name COLLATE pg_c_utf8)) > 0";

    private static final String OWNER = """
            owner AS MATERIALIZED (
                 SELECT o.owner_id AS id,
                        ARRAY (SELECT r.resource_id FROM owner_resource r WHERE r.owner_id = o.owner_id) AS resources
                   FROM service_owner o WHERE o.org_number = :owner),""";

    /** As search has it: content_updated_at is never before visible_from, so what is past is visible. */
    private static final String VISIBLE = """
            d.deleted_at = 'infinity' AND d.owner_id = (SELECT id FROM owner) AND d.content_updated_at <= :now
            AND d.expires_at > :now""";

    /**
     * Whether the user may see some dialog of the owner for a party {@code p}: the access decision, asked of the party.
     *
     * <p>Exact because a dialog that a role, package or resource delegation opens lies in a stream, a (party, service
     * resource) pair of {@code party_resource} that one of the user's profiles for the party opens, and every service
     * resource of the owner's dialogs is in {@code owner_resource}; and because of the instance delegations for the party
     * each is followed to the dialogs that carry its reference, and counts where it is the canonical one and party and
     * service resource are the dialog's own. A resource may change hands, so the dialog itself says whose it is.
     */
    private static final String SEEN = """
            (EXISTS (
                 SELECT FROM (SELECT h.resource_id FROM party_resource h
                               WHERE h.party_id > 0 AND h.party_id = p.party_id
                                 AND h.resource_id = ANY ((SELECT resources FROM owner)::int[]) OFFSET 0) h
                  CROSS JOIN LATERAL (
                        SELECT FROM end_user_party g
                         CROSS JOIN LATERAL (SELECT a.resource_ids FROM access_profile a
                                              WHERE a.profile_id = g.profile_id OFFSET 0) a
                         WHERE g.end_user_id = (SELECT id FROM me) AND g.party_id = p.party_id
                           AND g.valid_from <= :now AND g.valid_to > :now
                           AND h.resource_id = ANY (a.resource_ids) LIMIT 1) o
                  CROSS JOIN LATERAL (
                        SELECT FROM dialog d
                         WHERE d.owner_id > 0 AND d.party_id = p.party_id AND d.resource_id = h.resource_id
                           AND {visible} LIMIT 1) d)
             OR EXISTS (
                 SELECT FROM (SELECT g.*, coalesce(r.dialog_id, g.ref_uuid) AS dialog_id
                                FROM end_user_instance g
                                LEFT JOIN LATERAL (SELECT r.dialog_id FROM instance_ref r
                                                    WHERE r.ref_uuid = g.ref_uuid AND r.kind = g.ref_kind
                                                      AND r.ref_number = g.ref_number AND r.live OFFSET 0) r ON g.ref_kind < 3
                               WHERE g.end_user_id = (SELECT id FROM me) AND g.party_id = p.party_id
                                 AND g.valid_from <= :now AND g.valid_to > :now OFFSET 0) g
                  CROSS JOIN LATERAL (SELECT * FROM dialog d WHERE d.id = g.dialog_id OFFSET 0) d
                  WHERE d.party_id = g.party_id AND d.resource_id = g.resource_id AND d.canonical_uuid = g.ref_uuid
                    AND d.canonical_kind = g.ref_kind AND d.canonical_number = g.ref_number AND {visible}))""".replace("{visible}", VISIBLE);

    /** What the user itself may ask: whom it acts for. */
    static PartyStatement ofUser(Party user, PartySearch search, Instant now) {
        return new PartyStatement(filled("", "true", search.filter()), parameters(user, search, now));
    }

    /** What an owner may ask for its user: where that one may see a dialog of the owner. */
    static PartyStatement ofOwner(Organization owner, Party user, PartySearch search, Instant now) {
        Map<String, Object> parameters = parameters(user, search, now);
        parameters.put("owner", owner.number());
        return new PartyStatement(filled(OWNER, SEEN, search.filter()), parameters);
    }

    private static String filled(String owner, String seen, PartyFilter filter) {
        return LISTED.replace("{owner}", owner)
                .replace("{party}", filter.party() == null ? "" : PARTY)
                .replace("{name}", filter.name() == null ? "" : NAME)
                .replace("{seen}", seen);
    }

    private static Map<String, Object> parameters(Party user, PartySearch search, Instant now) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("user", user.urn());
        parameters.put("now", OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
        parameters.put("n", search.limit() + 1);
        // 0 is no party's number: the first page begins before every URN
        parameters.put("after", search.after() == null ? 0 : search.after());
        PartyFilter filter = search.filter();
        if (filter.party() != null) {
            parameters.put("party", filter.party().urn());
        }
        if (filter.name() != null) {
            parameters.put("name", filter.name());
        }
        return parameters;
    }
}
