package dev.dialoglookup.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class RealDatabaseIT {

    private final RealDatabase database = RealDatabase.freshDatabase();

    @Test
    void isPostgres18() throws SQLException {
        try (var connection = database.connect()) {
            assertThat(connection.getMetaData().getDatabaseMajorVersion()).isEqualTo(18);
        }
    }

    @Test
    void keepsDatabasesApart() {
        database.execute("CREATE TABLE only_here (id int)");
        RealDatabase other = RealDatabase.freshDatabase();
        assertThatCode(() -> other.execute("CREATE TABLE only_here (id int)")).doesNotThrowAnyException();
    }

    @Test
    void countsEachStatementAsOftenAsItRan() {
        database.execute("CREATE TABLE counted (id int)");
        assertThat(new StatementCounter(database).during(() -> {
                    database.execute("INSERT INTO counted VALUES (1)");
                    database.execute("INSERT INTO counted VALUES (2)");
                }))
                .containsExactly("INSERT INTO counted VALUES ($1)", "INSERT INTO counted VALUES ($1)");
    }
}
