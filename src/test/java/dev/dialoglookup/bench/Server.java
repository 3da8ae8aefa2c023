package dev.dialoglookup.bench;

import dev.dialoglookup.support.RealDatabase;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** A PostgreSQL 18 of the benchmark's own, whose databases are kept from run to run. */
final class Server implements AutoCloseable {

    /** Roomy memory, and no background work in the middle of a measurement; nothing here must survive a power cut. */
    private static final Map<String, String> CONFIGURATION = Map.ofEntries(
            Map.entry("shared_buffers", "2GB"),
            Map.entry("max_connections", "100"),
            Map.entry("shared_preload_libraries", "pg_stat_statements"),
            Map.entry("pg_stat_statements.track_utility", "off"),
            Map.entry("timezone", "UTC"),
            Map.entry("autovacuum", "off"),
            Map.entry("fsync", "off"),
            Map.entry("full_page_writes", "off"),
            Map.entry("wal_level", "minimal"),
            Map.entry("max_wal_senders", "0"),
            Map.entry("max_wal_size", "8GB"),
            Map.entry("checkpoint_timeout", "1h"));

    private final EmbeddedPostgres server;

    private Server(EmbeddedPostgres server) {
        this.server = server;
    }

    static Server startedIn(Path home) throws IOException {
        Path directory = home.resolve("postgres");
        Files.createDirectories(directory);
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setDataDirectory(directory).setCleanDataDirectory(false);
        CONFIGURATION.forEach(builder::setServerConfig);
        return new Server(builder.start());
    }

    RealDatabase database(String name) {
        return new RealDatabase("localhost", server.getPort(), name, "postgres", "postgres");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
