package dev.dialoglookup.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialoglookup.support.RealDatabase;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
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

    @Test
    void letsTheServiceOnlyAppendToTheAuditTrail() throws SQLException {
        try (Connection connection = asTheService();
                var statement = connection.createStatement()) {
            statement.execute("""
                    INSERT INTO audit_record (at, actor_org_number, actor_code, subject, operation, status, trace_id)
                    VALUES (now(), '991825827', 'ttd', 'urn:x', 'Search', 200, 'x')""");
            assertThat(statement.executeQuery("SELECT FROM audit_record").next())
                    .isTrue();
            for (String change : List.of(
                    "UPDATE audit_record SET status = 400",
                    "DELETE FROM audit_record",
                    "TRUNCATE audit_record",
                    "CREATE TRIGGER t BEFORE INSERT ON audit_record EXECUTE FUNCTION refuse_change_of_audit()")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(change))
                        .withMessageContaining("permission denied for table audit_record");
            }
        }
    }

    @Test
    void refusesChangesOfTheAuditTrailToItsOwnerToo() throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        DATABASE.url(), setting("SPRING_FLYWAY_USER"), setting("SPRING_FLYWAY_PASSWORD"));
                var statement = connection.createStatement()) {
            for (String change : List.of("UPDATE audit_record SET status = 400", "TRUNCATE audit_record")) {
                assertThatExceptionOfType(SQLException.class)
                        .isThrownBy(() -> statement.execute(change))
                        .withMessageContaining("the audit trail is append-only");
            }
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
