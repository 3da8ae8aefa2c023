package dev.dialoglookup.dialog;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The numbers that parties and owners go by inside the database; who is new gets one. */
@Repository
class InternedRows {

    private final JdbcClient jdbc;

    InternedRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A party that has a number.
     *
     * @param number what the app platform calls it, where the directory knows that
     */
    record KnownParty(int id, @Nullable Integer number) {}

    /** Those of the parties that are known, by their URNs. */
    Map<String, KnownParty> parties(Collection<String> urns) {
        Map<String, KnownParty> known = new HashMap<>();
        jdbc.sql("SELECT urn, party_id, party_number FROM party WHERE urn = ANY (:urns)")
                .param("urns", urns.stream().distinct().toArray(String[]::new))
                .query(row -> {
                    known.put(row.getString(1), new KnownParty(row.getInt(2), row.getObject(3, Integer.class)));
                });
        return known;
    }

    /** The numbers of the parties by their URNs. */
    Map<String, Integer> intern(Collection<String> urns) {
        Set<String> unknown = new TreeSet<>(urns);
        unknown.removeAll(parties(urns).keySet());
        if (!unknown.isEmpty()) {
            jdbc.sql("""
                    INSERT INTO party (urn) SELECT urn FROM unnest(:urns::text[]) AS new (urn) ORDER BY urn
                        ON CONFLICT DO NOTHING""").param("urns", unknown.toArray(String[]::new)).update();
        }
        return parties(urns).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, party -> party.getValue().id()));
    }

    /** Owners are asked for first: a conflict would use up one of the few numbers. */
    short owner(String orgNumber) {
        return jdbc.sql("SELECT owner_id FROM service_owner WHERE org_number = :number")
                .param("number", orgNumber)
                .query(Short.class)
                .optional()
                .orElseGet(() -> insertedOwner(orgNumber));
    }

    /** The organization number of an owner. */
    String orgNumber(short ownerId) {
        return jdbc.sql("SELECT org_number FROM service_owner WHERE owner_id = :id")
                .param("id", ownerId)
                .query(String.class)
                .single();
    }

    /** What the app platform calls the party, where the directory knows it. */
    @Nullable
    Integer partyNumber(String urn) {
        KnownParty known = parties(List.of(urn)).get(urn);
        return known == null ? null : known.number();
    }

    String partyUrn(int partyId) {
        return jdbc.sql("SELECT urn FROM party WHERE party_id = :id")
                .param("id", partyId)
                .query(String.class)
                .single();
    }

    private short insertedOwner(String orgNumber) {
        jdbc.sql("INSERT INTO service_owner (org_number) VALUES (:number) ON CONFLICT DO NOTHING")
                .param("number", orgNumber)
                .update();
        return jdbc.sql("SELECT owner_id FROM service_owner WHERE org_number = :number")
                .param("number", orgNumber)
                .query(Short.class)
                .single();
    }
}
