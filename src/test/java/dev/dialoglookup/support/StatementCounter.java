package dev.dialoglookup.support;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Lists the SQL statements that a piece of work sends to the database: what PostgreSQL itself counted. */
public final class StatementCounter {

    private static final String STATEMENTS = """
            SELECT query, calls FROM pg_stat_statements
             WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
               AND toplevel AND query NOT LIKE '%pg_stat_statements%'
             ORDER BY query
            """;

    private final RealDatabase database;

    public StatementCounter(RealDatabase database) {
        this.database = database;
    }

    /** The statements that ran meanwhile, each as often as it ran; transaction control is not counted. */
    public List<String> during(Runnable work) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SELECT pg_stat_statements_reset()");
            work.run();
            List<String> statements = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery(STATEMENTS)) {
                while (rows.next()) {
                    statements.addAll(Collections.nCopies(rows.getInt("calls"), rows.getString("query")));
                }
            }
            return statements;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
