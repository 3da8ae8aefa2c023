package dev.dialoglookup.dialog;

import dev.dialoglookup.party.Party;
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

    int party(Party party) {
        return jdbc.sql("SELECT party_id FROM party WHERE urn = :urn")
                .param("urn", party.urn())
                .query(Integer.class)
                .optional()
                .orElseGet(() -> insertedParty(party.urn()));
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
        return jdbc.sql("SELECT party_number FROM party WHERE urn = :urn AND party_number IS NOT NULL")
                .param("urn", urn)
                .query(Integer.class)
                .optional()
                .orElse(null);
    }

    String partyUrn(int partyId) {
        return jdbc.sql("SELECT urn FROM party WHERE party_id = :id")
                .param("id", partyId)
                .query(String.class)
                .single();
    }

    private int insertedParty(String urn) {
        jdbc.sql("INSERT INTO party (urn) VALUES (:urn) ON CONFLICT DO NOTHING")
                .param("urn", urn)
                .update();
        return jdbc.sql("SELECT party_id FROM party WHERE urn = :urn")
                .param("urn", urn)
                .query(Integer.class)
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
