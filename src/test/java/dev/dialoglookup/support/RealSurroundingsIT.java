package dev.dialoglookup.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

@IntegrationTest
class RealSurroundingsIT {

    private final RealDatabase database;
    private final Api api;

    RealSurroundingsIT(RealDatabase database, Api api) {
        this.database = database;
        this.api = api;
    }

    @Test
    void migratesTheDatabaseThatTheTestSees() throws SQLException {
        try (var connection = database.connect();
                var tables = connection.getMetaData().getTables(null, "public", "dialog", null)) {
            assertThat(tables.next()).isTrue();
        }
    }

    @Test
    void answersARequestWithoutATokenWith401() {
        assertThat(api.get("/api/v1/enduser/dialoglookup").status()).isEqualTo(401);
    }
}
