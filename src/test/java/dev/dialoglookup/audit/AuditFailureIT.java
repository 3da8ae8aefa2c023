package dev.dialoglookup.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Value;

/** No answer leaves without its record, and no record keeps others waiting. */
@IntegrationTest
class AuditFailureIT {

    private final AuditWorld world;
    private final Api user;
    private final Tokens tokens;
    private final RealDatabase database;
    private final int port;

    AuditFailureIT(Api api, Tokens tokens, RealDatabase database, @Value("${local.server.port}") int port) {
        this.world = new AuditWorld(api, tokens);
        this.user = world.user;
        this.tokens = tokens;
        this.database = database;
        this.port = port;
    }

    @Test
    void answersNothingWhileNoRecordCanBeWritten() {
        database.execute("ALTER TABLE audit_record RENAME TO audit_record_elsewhere");
        try {
            answersNothing();
        } finally {
            database.execute("ALTER TABLE audit_record_elsewhere RENAME TO audit_record");
        }
        assertThat(world.acting.get(world.lookup()).status()).isEqualTo(200);
        assertThat(world.records()).hasSize(1);
    }

    @Test
    void answersNothingWhoseRecordIsLostWhenItIsCommitted() {
        database.execute("""
                CREATE CONSTRAINT TRIGGER late AFTER INSERT ON audit_record DEFERRABLE INITIALLY DEFERRED
                    FOR EACH ROW EXECUTE FUNCTION refuse_change_of_audit()""");
        try {
            answersNothing();
        } finally {
            database.execute("DROP TRIGGER late ON audit_record");
        }
        assertThat(world.records()).isEmpty();
    }

    private void answersNothing() {
        Stream.of(world.lookup(), world.search(), world.lookup() + "&x=y", AuditWorld.LOOKUP)
                .map(world.acting::get)
                .forEach(answer -> {
                    assertThat(answer.status()).as(answer.body()).isEqualTo(503);
                    assertThat(answer.code()).isEqualTo("unavailable");
                    assertThat(answer.header("Retry-After")).isNotEmpty();
                    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
                    assertThat(answer.json().path("status").asInt()).isEqualTo(503);
                    assertThat(answer.body()).doesNotContain(world.dialog, world.person.number());
                });
        assertThat(world.owner.get(world.lookup()).status())
                .as("asked for itself")
                .isEqualTo(200);
    }

    @Test
    void recordsASearchThatTakesTooLong() throws SQLException {
        Response answer;
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("LOCK TABLE dialog IN ACCESS EXCLUSIVE MODE");
            answer = world.acting.get(world.search());
        }
        assertThat(answer.code()).isEqualTo("search-too-broad");
        assertThat(world.records()).singleElement().satisfies(one -> {
            assertThat(one.path("operation").asString()).isEqualTo("Search");
            assertThat(one.path("status").asInt()).isEqualTo(422);
        });
    }

    /** Of the twenty connections there are, none is held for a body that is still to come. */
    @Test
    void keepsNoConnectionForACallerThatIsSlow() throws IOException {
        List<Socket> slow = new ArrayList<>();
        try {
            for (int i = 0; i < 30; i++) {
                Socket socket = new Socket("localhost", port);
                slow.add(socket);
                socket.getOutputStream().write("""
                        POST %s HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Dialog-End-User: %s\r
                        Content-Type: application/json\r
                        Content-Length: 100\r
                        \r
                        {""".formatted(
                                AuditWorld.LOOKUP, tokens.serviceOwner(world.organization), world.person.urn())
                        .getBytes(StandardCharsets.US_ASCII));
                socket.getOutputStream().flush();
            }
            for (int i = 0; i < 30; i++) {
                assertThat(user.get("/api/v1/enduser/dialogs?party=" + world.organization.urn())
                                .status())
                        .isEqualTo(200);
            }
        } finally {
            for (Socket socket : slow) {
                socket.close();
            }
        }
    }
}
