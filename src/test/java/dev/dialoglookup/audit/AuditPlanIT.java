package dev.dialoglookup.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.IntegrationTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A page of records is read off an index, however many there are. */
@IntegrationTest
class AuditPlanIT {

    private final JdbcClient jdbc;

    AuditPlanIT(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Test
    void readsPagesInTheOrderOfAnIndex() {
        assertThat(plan(AuditRepository.OF_ACTOR))
                .containsExactly("Limit", "->  Index Scan using ix_audit_record_actor_org_number on audit_record r");
        assertThat(plan(AuditRepository.OF_SUBJECT))
                .containsExactly("Limit", "->  Index Scan using ix_audit_record_subject on audit_record r");
    }

    @Test
    void findsTheCodeOfAnOwnerInAnIndex() {
        assertThat(plan("""
                SELECT c.code FROM service_owner_code c WHERE c.org_number = :who ORDER BY c.code COLLATE "C" LIMIT 1"""))
                .contains("->  Index Only Scan using ix_service_owner_code_org_number on service_owner_code c");
    }

    /** The nodes of the plan, in a session as the service has it. */
    private List<String> plan(String statement) {
        String numbered = statement
                .replace(":who", "'1'")
                .replace(":afterAt", "'infinity'")
                .replace(":afterId", "'ffffffff-ffff-ffff-ffff-ffffffffffff'")
                .replace(":limit", "101");
        return jdbc.sql("EXPLAIN (COSTS OFF) " + numbered).query(String.class).list().stream()
                .map(String::strip)
                .filter(line -> line.startsWith("->") || line.equals("Limit"))
                .toList();
    }
}
