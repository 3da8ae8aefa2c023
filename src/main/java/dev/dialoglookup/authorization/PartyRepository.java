package dev.dialoglookup.authorization;

import dev.dialoglookup.party.Party;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of parties: their numbers inside the database, and what the directory knows of them. */
@Repository
class PartyRepository {

    private final JdbcClient jdbc;

    PartyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Writes what is newly known of parties, and gives those never seen before a number. */
    void describe(Collection<PartyAccess> described) {
        Map<String, PartyAccess> sorted = new TreeMap<>();
        described.forEach(access -> sorted.put(access.party().urn(), access));
        jdbc.sql("""
                INSERT INTO party (urn, name, party_number, parent_urn)
                SELECT n.* FROM unnest(:urns, :names, :numbers, :parents) n (urn, name, party_number, parent_urn)
                  LEFT JOIN party p USING (urn)
                 WHERE p.urn IS NULL
                    OR (coalesce(n.name, p.name), coalesce(n.party_number, p.party_number), coalesce(n.parent_urn, p.parent_urn))
                       IS DISTINCT FROM (p.name, p.party_number, p.parent_urn)
                 ORDER BY n.urn
                    ON CONFLICT (urn) DO UPDATE
                   SET name = coalesce(excluded.name, party.name),
                       party_number = coalesce(excluded.party_number, party.party_number),
                       parent_urn = coalesce(excluded.parent_urn, party.parent_urn)""")
                .param("urns", sorted.keySet().toArray(String[]::new))
                .param("names", sorted.values().stream().map(PartyAccess::name).toArray(String[]::new))
                .param(
                        "numbers",
                        sorted.values().stream().map(PartyAccess::partyId).toArray(Integer[]::new))
                .param(
                        "parents",
                        sorted.values().stream()
                                .map(access -> access.parent() == null
                                        ? null
                                        : access.parent().urn())
                                .toArray(String[]::new))
                .update();
    }

    /** The numbers of those parties that have been seen before. */
    Set<Integer> numbers(Collection<Party> parties) {
        return jdbc.sql("SELECT party_id FROM party WHERE urn = ANY (:urns)")
                .param("urns", parties.stream().map(Party::urn).toArray(String[]::new))
                .query((row, _) -> row.getInt(1))
                .set();
    }

    /** The numbers of parties; those never seen before get one. */
    Map<Party, Integer> intern(Collection<Party> parties) {
        String[] urns = parties.stream().map(Party::urn).distinct().sorted().toArray(String[]::new);
        jdbc.sql("""
                INSERT INTO party (urn)
                SELECT n FROM unnest(:urns) n WHERE NOT EXISTS (SELECT FROM party p WHERE p.urn = n)
                    ON CONFLICT DO NOTHING""").param("urns", urns).update();
        return jdbc
                .sql("SELECT urn, party_id FROM party WHERE urn = ANY (:urns)")
                .param("urns", urns)
                .query((row, _) -> Map.entry(Party.parse(row.getString(1)), row.getInt(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
