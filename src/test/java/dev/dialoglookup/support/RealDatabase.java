package dev.dialoglookup.support;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An empty database of its own on the one PostgreSQL 18 server of this JVM.
 *
 * <p>Every database counts its statements in {@code pg_stat_statements}; see {@link StatementCounter}.
 *
 * @param host where the server listens
 */
public record RealDatabase(String host, int port, String name, String user, String password) {

    private static final AtomicInteger CREATED = new AtomicInteger();

    /** A new empty database; the first call starts the server, which stops with the JVM. */
    public static RealDatabase freshDatabase() {
        RealDatabase server = Server.INSTANCE;
        RealDatabase fresh = server.named("test_%d".formatted(CREATED.incrementAndGet()));
        server.execute("CREATE DATABASE " + fresh.name);
        return fresh;
    }

    /** Where JDBC finds it, without user and password. */
    public String url() {
        return urlThrough(port);
    }

    /** The same database through another port of this machine: a proxy that a test can cut. */
    public String urlThrough(int otherPort) {
        return "jdbc:postgresql://%s:%d/%s".formatted(host, otherPort, name);
    }

    /** The Spring properties of a data source on this database. */
    public Map<String, String> properties() {
        return Map.of(
                "spring.datasource.url", url(),
                "spring.datasource.username", user,
                "spring.datasource.password", password);
    }

    /** A connection past the service's pool, to look at what is really stored. */
    public Connection connect() throws SQLException {
        return DriverManager.getConnection(url(), user, password);
    }

    /** Runs one statement past the service. */
    public void execute(String sql) {
        try (Connection connection = connect();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    RealDatabase named(String other) {
        return new RealDatabase(host, port, other, user, password);
    }

    /** Starts the server when the first database is asked for. */
    private static final class Server {

        static final RealDatabase INSTANCE = PostgresServer.start();
    }
}
