package dev.dialoglookup.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.postgresql.PostgreSQLContainer;

/** Starts a PostgreSQL 18: in a container where a Docker engine answers, else from embedded binaries, as root or not. */
final class PostgresServer {

    private static final String IMAGE = "postgres:18";
    private static final String SUPERUSER = "postgres";
    private static final Map<String, String> CONFIGURATION = Map.of(
            "shared_preload_libraries", "pg_stat_statements",
            "pg_stat_statements.track_utility", "off",
            "max_connections", "300",
            "timezone", "UTC");

    private PostgresServer() {}

    static RealDatabase start() {
        RealDatabase server = DockerClientFactory.instance().isDockerAvailable() ? inContainer() : embedded();
        // into the template, so that every new database can count its statements
        server.named("template1").execute("CREATE EXTENSION IF NOT EXISTS pg_stat_statements");
        return server;
    }

    // closed by Testcontainers' own reaper when the JVM ends
    @SuppressWarnings("resource")
    private static RealDatabase inContainer() {
        var container = new PostgreSQLContainer(IMAGE).withUsername(SUPERUSER).withPassword(SUPERUSER);
        StringBuilder command = new StringBuilder("postgres -c fsync=off");
        new TreeMap<>(CONFIGURATION)
                .forEach((name, value) ->
                        command.append(" -c ").append(name).append('=').append(value));
        container.setCommand(command.toString());
        container.start();
        return new RealDatabase(
                container.getHost(),
                container.getMappedPort(PostgreSQLContainer.POSTGRESQL_PORT),
                SUPERUSER,
                SUPERUSER,
                SUPERUSER);
    }

    // closed by the binaries' own shutdown hook
    @SuppressWarnings("resource")
    private static RealDatabase embedded() {
        var builder = EmbeddedPostgres.builder();
        CONFIGURATION.forEach(builder::setServerConfig);
        try {
            return new RealDatabase("localhost", builder.start().getPort(), SUPERUSER, SUPERUSER, SUPERUSER);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
