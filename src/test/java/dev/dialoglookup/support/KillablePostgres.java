package dev.dialoglookup.support;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A PostgreSQL 18 of the test's own, on embedded binaries, that can be killed and started again where it was. */
public final class KillablePostgres implements AutoCloseable {

    private static final String SUPERUSER = "postgres";

    private final Path directory;
    private EmbeddedPostgres server;

    private KillablePostgres(Path directory, EmbeddedPostgres server) {
        this.directory = directory;
        this.server = server;
    }

    public static KillablePostgres started() throws IOException {
        Path directory = Files.createTempDirectory("killable-postgres");
        return new KillablePostgres(directory, started(directory, 0));
    }

    public RealDatabase database() {
        return new RealDatabase("localhost", server.getPort(), SUPERUSER, SUPERUSER, SUPERUSER);
    }

    /** Kills all its processes at once, as a machine does that loses its power. */
    public void kill() throws IOException {
        long pid = Long.parseLong(
                Files.readAllLines(data(directory).resolve("postmaster.pid")).getFirst());
        ProcessHandle postmaster = ProcessHandle.of(pid).orElseThrow();
        List<ProcessHandle> all =
                Stream.concat(Stream.of(postmaster), postmaster.descendants()).toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(process -> process.onExit().join());
    }

    /** Starts it once more, with the same data on the same port. */
    public void restart() throws IOException {
        int port = server.getPort();
        server.close();
        server = started(directory, port);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private static EmbeddedPostgres started(Path directory, int port) throws IOException {
        var builder = EmbeddedPostgres.builder()
                .setDataDirectory(data(directory))
                .setCleanDataDirectory(false)
                .setServerConfig("timezone", "UTC")
                .setServerConfig("synchronous_commit", "on");
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private static Path data(Path directory) {
        return directory.resolve("data");
    }
}
