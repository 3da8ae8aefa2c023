package dev.dialoglookup.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialoglookup.support.RealDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseRolesIT {

    private static final ComposeFile COMPOSE = ComposeFile.read();
    private static final RealDatabase DATABASE = RealDatabase.freshDatabase();

    @BeforeAll
    static void migratesAsTheOwner() {
        DATABASE.execute(COMPOSE.text("configs", "roles", "content")
                .replace("DATABASE dialoglookup", "DATABASE " + DATABASE.name()));
        Flyway.configure()
                .dataSource(DATABASE.url(), setting("SPRING_FLYWAY_USER"), setting("SPRING_FLYWAY_PASSWORD"))
                .load()
                .migrate();
    }

    @Test
    void letsTheServiceReadAndWriteRows() throws SQLException {
        try (Connection connection = asTheService();
                var statement = connection.createStatement()) {
            statement.execute("INSERT INTO subject (urn) VALUES ('urn:altinn:rolecode:dagl')");
            assertThat(statement.executeUpdate("DELETE FROM subject")).isOne();
        }
    }

    @Test
    void keepsTheServiceFromChangingTables() throws SQLException {
        try (Connection connection = asTheService();
                var statement = connection.createStatement()) {
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("DROP TABLE subject"))
                    .withMessageContaining("must be owner");
            assertThatExceptionOfType(SQLException.class)
                    .isThrownBy(() -> statement.execute("CREATE TABLE mine (id int)"))
                    .withMessageContaining("permission denied");
        }
    }

    private static Connection asTheService() throws SQLException {
        return DriverManager.getConnection(
                DATABASE.url(), setting("SPRING_DATASOURCE_USERNAME"), setting("SPRING_DATASOURCE_PASSWORD"));
    }

    private static String setting(String variable) {
        return COMPOSE.text("services", "dialog-lookup", "environment", variable);
    }
}
