package dev.dialoglookup.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class ProfileRepositoryIT {

    private final JdbcClient jdbc;

    ProfileRepositoryIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void findsProfilesByTheHashOfTheirSubjects() {
        List<String> plan = jdbc.sql("EXPLAIN " + ProfileRepository.NUMBERS)
                .param("sets", "[[1, 2], [3]]")
                .query(String.class)
                .list();
        assertThat(plan).anyMatch(line -> line.contains("Index Scan using uq_access_profile_subject_ids"));
    }
}
