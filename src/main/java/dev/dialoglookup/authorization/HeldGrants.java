package dev.dialoglookup.authorization;

import dev.dialoglookup.party.Party;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one statement found of a user's grants beside one dialog: those that open it, nothing else of them.
 *
 * @param opening the valid grants that open the dialog, in no particular order
 * @param actsForParty whether the user has any valid role or package for the dialog's party
 */
public record HeldGrants(List<Held> opening, boolean actsForParty) {

    /**
     * The one access decision, as a lateral subquery named {@code held}. Around it there must be a dialog {@code d}, a
     * left-joined {@code end_user u} and a parameter {@code :now}.
     *
     * <p>Exact because it asks the decision's three questions of the raw rows: of every profile the user holds for the
     * party at this moment, the subjects with a right on the resource, and the resource itself where it was delegated (its
     * negative number); and of every instance delegation for the party, the ones whose resource and reference are the
     * dialog's own canonical ones (0). The fences keep the order: user and party first, then one probe a subject.
     */
    public static final String SQL = """
            CROSS JOIN LATERAL (
                  SELECT array_agg(g.subject) FILTER (WHERE g.subject IS NOT NULL) AS subjects,
                         array_agg(CASE WHEN isfinite(g.valid_to) THEN (extract(epoch FROM g.valid_to) * 1000000)::bigint END)
                             FILTER (WHERE g.subject IS NOT NULL) AS valid_to,
                         array_agg((SELECT q.urn FROM party q WHERE q.party_id = g.inherited_from))
                             FILTER (WHERE g.subject IS NOT NULL) AS inherited_from,
                         coalesce(bool_or(g.acts), false) AS acts_for_party
                    FROM (SELECT o.subject, e.valid_to, e.inherited_from, NOT a.delegations AS acts
                            FROM end_user_party e
                           CROSS JOIN LATERAL (SELECT a.subject_ids, a.delegations FROM access_profile a
                                                WHERE a.profile_id = e.profile_id OFFSET 0) a
                            LEFT JOIN LATERAL (SELECT s.subject_id AS subject FROM resource_subject s
                                                WHERE s.resource_id = d.resource_id AND s.subject_id = ANY (a.subject_ids)
                                               UNION ALL
                                               SELECT -d.resource_id WHERE -d.resource_id = ANY (a.subject_ids)
                                               OFFSET 0) o ON true
                           WHERE e.end_user_id = u.end_user_id AND e.party_id = d.party_id
                             AND e.valid_from <= :now AND e.valid_to > :now
                          UNION ALL
                          SELECT 0, i.valid_to, i.inherited_from, false
                            FROM end_user_instance i
                           WHERE i.end_user_id = u.end_user_id AND i.party_id = d.party_id
                             AND i.ref_uuid = d.canonical_uuid AND i.ref_kind = d.canonical_kind
                             AND i.ref_number = d.canonical_number AND i.resource_id = d.resource_id
                             AND i.valid_from <= :now AND i.valid_to > :now) g) held
            """;

    /** The columns of {@link #SQL} that {@link #read} wants in the select list. */
    public static final String COLUMNS = "held.subjects, held.valid_to, held.inherited_from, held.acts_for_party";

    /**
     * A grant that opens the dialog.
     *
     * @param subject a role's or package's number; 0 for the instance; negative for the resource
     */
    record Held(
            int subject,
            @Nullable Instant validTo,
            @Nullable Party inheritedFrom) {}

    /** Reads the columns from a row. */
    public static HeldGrants read(ResultSet row) throws SQLException {
        Array subjects = row.getArray("subjects");
        List<Held> opening = new ArrayList<>();
        if (subjects != null) {
            Integer[] numbers = (Integer[]) subjects.getArray();
            Long[] validTo = (Long[]) row.getArray("valid_to").getArray();
            String[] inheritedFrom = (String[]) row.getArray("inherited_from").getArray();
            for (int i = 0; i < numbers.length; i++) {
                opening.add(new Held(numbers[i], instant(validTo[i]), party(inheritedFrom[i])));
            }
        }
        return new HeldGrants(opening, row.getBoolean("acts_for_party"));
    }

    private static @Nullable Instant instant(@Nullable Long micros) {
        return micros == null
                ? null
                : Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000L), Math.floorMod(micros, 1_000_000L) * 1000);
    }

    private static @Nullable Party party(@Nullable String urn) {
        return urn == null ? null : Party.parse(urn);
    }
}
