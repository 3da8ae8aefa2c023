package dev.dialoglookup.bench;

import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.ScaleWorld;
import java.sql.SQLException;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The world of one size in its database: built when it is not there, or when its recipe has changed. */
final class BuiltWorld {

    private BuiltWorld() {}

    static RealDatabase of(int dialogs, Server server) throws SQLException {
        String name = "bench_" + dialogs;
        RealDatabase world = server.database(name);
        JdbcClient maintenance = client(server.database("postgres"));
        boolean exists = maintenance
                        .sql("SELECT count(*) FROM pg_database WHERE datname = ?")
                        .param(name)
                        .query(Integer.class)
                        .single()
                > 0;
        if (exists && isBuilt(world)) {
            migrate(world).migrate(); // a schema that has grown since goes with the same dialogs
            Progress.say("%,d dialogs are there".formatted(dialogs));
            return world;
        }
        maintenance.sql("DROP DATABASE IF EXISTS " + name).update();
        maintenance.sql("CREATE DATABASE " + name).update();
        world.execute("CREATE EXTENSION pg_stat_statements");
        migrate(world).migrate();
        ScaleWorld.load(world, dialogs, step -> Progress.say("load %,d: %.60s".formatted(dialogs, step)));
        world.execute(
                "CREATE SCHEMA bench; CREATE TABLE bench.built AS SELECT %d AS recipe; CHECKPOINT".formatted(recipe()));
        return world;
    }

    static JdbcClient client(RealDatabase database) {
        return JdbcClient.create(new DriverManagerDataSource(database.url(), database.user(), database.password()));
    }

    /** A world that was built by halves has no mark; one of an older recipe has another. */
    private static boolean isBuilt(RealDatabase world) {
        JdbcClient client = client(world);
        List<Integer> recipes = client.sql("SELECT to_regclass('bench.built') IS NOT NULL")
                        .query(Boolean.class)
                        .single()
                ? client.sql("SELECT recipe FROM bench.built")
                        .query(Integer.class)
                        .list()
                : List.of();
        return recipes.contains(recipe());
    }

    private static int recipe() {
        return ScaleWorld.script().hashCode();
    }

    private static Flyway migrate(RealDatabase world) {
        return Flyway.configure()
                .dataSource(world.url(), world.user(), world.password())
                .load();
    }
}
