package dev.dialoglookup.authorization;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * What a user may do within one dialog: the rights of its grants on the service resources that the dialog's parts name.
 *
 * @param rights none where the user has no access
 */
public record HeldRights(Set<HeldRight> rights) {

    /** Nothing may be done. */
    public static final HeldRights NONE = new HeldRights(Set.of());

    /** An action on a part of a service resource, both lower-cased. */
    record HeldRight(int resource, String action, String attribute) {}

    /**
     * The rights, as a lateral subquery named {@code rights}. Around it there must be a dialog {@code d}, a left-joined
     * {@code end_user u}, a parameter {@code :now} and an array {@code asked.resources} of service resources.
     *
     * <p>Exact because it goes through the same rows as the access decision: of every profile the user holds for the party
     * at this moment, the subjects; a right counts where its subject is among them, where its resource is (delegated: the
     * negative number), or where it is on the dialog's own resource and this very instance was delegated. A delegation
     * carries every right listed for its resource.
     */
    public static final String SQL = """
            CROSS JOIN LATERAL (
                  SELECT array_agg(r.resource_id) AS resources, array_agg(r.action) AS actions,
                         array_agg(r.attribute) AS attributes
                    FROM (SELECT ARRAY (SELECT unnest(a.subject_ids) FROM end_user_party e
                                         CROSS JOIN LATERAL (SELECT a.subject_ids FROM access_profile a
                                                              WHERE a.profile_id = e.profile_id OFFSET 0) a
                                         WHERE e.end_user_id = u.end_user_id AND e.party_id = d.party_id
                                           AND e.valid_from <= :now AND e.valid_to > :now) AS subjects,
                                 EXISTS (SELECT FROM end_user_instance i
                                          WHERE i.end_user_id = u.end_user_id AND i.party_id = d.party_id
                                            AND i.ref_uuid = d.canonical_uuid AND i.ref_kind = d.canonical_kind
                                            AND i.ref_number = d.canonical_number AND i.resource_id = d.resource_id
                                            AND i.valid_from <= :now AND i.valid_to > :now) AS instance) h
                   CROSS JOIN LATERAL (SELECT DISTINCT r.resource_id, r.action, r.attribute FROM resource_right r
                                        WHERE r.resource_id = ANY (asked.resources)
                                          AND (r.subject_id = ANY (h.subjects) OR -r.resource_id = ANY (h.subjects)
                                               OR (h.instance AND r.resource_id = d.resource_id)) OFFSET 0) r) rights
            """;

    /** The columns of {@link #SQL} that {@link #read} wants in the select list. */
    public static final String COLUMNS = "rights.resources, rights.actions, rights.attributes";

    /** Whether the user may do that with that part of the service resource; letter case means nothing. */
    public boolean allow(int resource, String action, String attribute) {
        return rights.contains(
                new HeldRight(resource, action.toLowerCase(Locale.ROOT), attribute.toLowerCase(Locale.ROOT)));
    }

    /** Reads the columns from a row. */
    public static HeldRights read(ResultSet row) throws SQLException {
        if (row.getArray("resources") == null) {
            return NONE;
        }
        Integer[] resources = (Integer[]) row.getArray("resources").getArray();
        String[] actions = (String[]) row.getArray("actions").getArray();
        String[] attributes = (String[]) row.getArray("attributes").getArray();
        Set<HeldRight> rights = new HashSet<>();
        for (int i = 0; i < resources.length; i++) {
            rights.add(new HeldRight(resources[i], actions[i], attributes[i]));
        }
        return new HeldRights(rights);
    }
}
