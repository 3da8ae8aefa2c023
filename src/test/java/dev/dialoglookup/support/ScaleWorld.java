package dev.dialoglookup.support;

import dev.dialoglookup.party.Party.EmailUser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.function.Consumer;
import org.springframework.core.io.ClassPathResource;

/** The world of the benchmark's shape, in {@code scale/load.sql}: large, and the same each time. */
public final class ScaleWorld {

    /**
     * A predicate on a dialog {@code d}: it may be opened by the user whose URN replaces {@code :user}. Asked of the rights
     * themselves, not of what is derived from them, and without any thought of speed.
     */
    public static final String OPEN = """
            ((d.party_id, d.resource_id) IN (
                 SELECT e.party_id, r.resource_id FROM end_user u JOIN end_user_party e USING (end_user_id)
                   JOIN access_profile a USING (profile_id) JOIN resource_right r ON r.subject_id = ANY (a.subject_ids)
                  WHERE u.urn = ':user' AND e.valid_from <= now() AND e.valid_to > now())
             OR (d.party_id, d.resource_id, d.canonical_kind, d.canonical_number, d.canonical_uuid) IN (
                 SELECT i.party_id, i.resource_id, i.ref_kind, i.ref_number, i.ref_uuid
                   FROM end_user u JOIN end_user_instance i USING (end_user_id)
                  WHERE u.urn = ':user' AND i.valid_from <= now() AND i.valid_to > now()))""";

    private ScaleWorld() {}

    /** A user of that world by its short name. */
    public static EmailUser user(String name) {
        return new EmailUser(name + "@scale.example");
    }

    /** What {@code scale/load.sql} says. */
    public static String script() {
        try {
            return new ClassPathResource("scale/load.sql").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills a migrated database, and says which statement it is at. */
    public static void load(RealDatabase database, int dialogs, Consumer<String> progress) throws SQLException {
        String script = script().replace(":dialogs", Integer.toString(dialogs));
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'");
            for (String sql : script.split(";\n", -1)) {
                String bare = sql.replaceAll("(?m)^--.*$", "").strip();
                if (bare.isEmpty()) {
                    continue;
                }
                progress.accept(bare.lines().findFirst().orElse(""));
                statement.execute(bare);
            }
            progress.accept("VACUUM ANALYZE");
            statement.execute("VACUUM ANALYZE");
        }
    }
}
