package dev.dialoglookup.support;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/** Reads the generic plans of statements in a session that has the service's planner options. */
public final class GenericPlans implements AutoCloseable {

    /**
     * What databases may be filled with, by scripts under {@code plans/}: what is counted where all is of one party says
     * nothing of the next party, and the plan that is made then must be right for both.
     */
    public static final List<String> FILLINGS = List.of("many-parties", "one-party");

    private static final Pattern PARAMETER = Pattern.compile("(?<!:):([a-zA-Z]\\w*)");
    private static final Pattern SETTING = Pattern.compile("-c (\\S+)");
    private static final Pattern INDEX = Pattern.compile("(?:using|(?<!CTE )Scan on) (\\w+)");

    private final Connection session;

    /**
     * The session is of the simple protocol: else the parameters of what is explained must be bound.
     *
     * @param options as the service's pool has them
     */
    public GenericPlans(RealDatabase database, String options) throws SQLException {
        session = DriverManager.getConnection(
                database.url() + "?preferQueryMode=simple", database.user(), database.password());
        try (Statement statement = session.createStatement()) {
            for (Matcher setting = SETTING.matcher(options); setting.find(); ) {
                statement.execute("SET " + setting.group(1));
            }
        }
    }

    /** A database of its own with one of the fillings, and counted. */
    public static RealDatabase filled(String filling) throws IOException {
        RealDatabase database = migrated();
        database.execute(new ClassPathResource("plans/%s.sql".formatted(filling)).getContentAsString(UTF_8));
        database.execute("VACUUM ANALYZE");
        return database;
    }

    /** A database of its own with the service's empty tables. */
    public static RealDatabase migrated() {
        RealDatabase database = RealDatabase.freshDatabase();
        Flyway.configure()
                .dataSource(database.url(), database.user(), database.password())
                .load()
                .migrate();
        return database;
    }

    /** The indexes, and what is read without one but for what the statement has made itself, in the order of the plan. */
    public List<String> indexes(String sql, Map<String, Object> parameters) throws SQLException {
        List<String> indexes = new ArrayList<>();
        try (Statement statement = session.createStatement();
                ResultSet plan =
                        statement.executeQuery("EXPLAIN (GENERIC_PLAN, COSTS OFF) " + numbered(sql, parameters))) {
            while (plan.next()) {
                Matcher index = INDEX.matcher(plan.getString(1));
                if (index.find()) {
                    indexes.add(index.group(1));
                }
            }
        }
        return indexes;
    }

    /** The statement as the server gets it: parameters by number, and of their types. */
    private static String numbered(String sql, Map<String, Object> parameters) {
        List<String> names = new ArrayList<>();
        return PARAMETER.matcher(sql).replaceAll(match -> {
            String name = match.group(1);
            if (!names.contains(name)) {
                names.add(name);
            }
            return "\\$%d::%s".formatted(names.indexOf(name) + 1, type(parameters.get(name)));
        });
    }

    private static String type(@Nullable Object value) {
        return switch (value) {
            case Integer _ -> "int4";
            case String _ -> "text";
            case UUID _ -> "uuid";
            case OffsetDateTime _ -> "timestamptz";
            case Integer[] _ -> "int4[]";
            case Short[] _ -> "int2[]";
            case String[] _ -> "text[]";
            case null, default -> throw new IllegalArgumentException(String.valueOf(value));
        };
    }

    @Override
    public void close() throws SQLException {
        session.close();
    }
}
