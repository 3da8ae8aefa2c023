package dev.dialoglookup.dialog.party;

import dev.dialoglookup.party.Party;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Runs the statement that lists parties, for as long as a search may take. */
@Repository
class PartySearchRepository {

    private final JdbcClient jdbc;

    PartySearchRepository(DataSource dataSource, @Value("${dialoglookup.search-seconds:5}") int seconds) {
        JdbcTemplate template = new JdbcTemplate(dataSource);
        template.setQueryTimeout(seconds);
        this.jdbc = JdbcClient.create(template);
    }

    /** A party of the page, and its number inside the database. */
    record Row(int number, ListedParty party) {}

    List<Row> find(PartyStatement statement) {
        return jdbc.sql(statement.sql())
                .params(statement.parameters())
                .query((row, _) -> new Row(row.getInt("party_id"), party(row)))
                .list();
    }

    private static ListedParty party(ResultSet row) throws SQLException {
        return new ListedParty(
                Party.parse(row.getString("urn")),
                row.getString("name"),
                row.getObject("party_number", Integer.class),
                parsed(row.getString("parent_urn")));
    }

    private static @Nullable Party parsed(@Nullable String urn) {
        return urn == null ? null : Party.parse(urn);
    }
}
