package dev.dialoglookup.authorization;

import dev.dialoglookup.party.Party;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one decision for many dialogs at once, where only its "yes" or "no" matters. */
@Component
public class VisibleDialogs {

    private static final String STATEMENT = """
            SELECT d.id
              FROM unnest(CAST(:dialogs AS uuid[])) asked (id)
             CROSS JOIN LATERAL (SELECT * FROM dialog d WHERE d.id = asked.id OFFSET 0) d
             CROSS JOIN (SELECT u.end_user_id FROM end_user u WHERE u.urn = :user OFFSET 0) u
            %sWHERE held.subjects IS NOT NULL
               AND d.deleted_at = 'infinity' AND d.visible_from <= :now AND d.expires_at > :now
            """.formatted(HeldGrants.SQL);

    private final JdbcClient jdbc;
    private final Clock clock;

    VisibleDialogs(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Those of the dialogs that the user may see at this moment. */
    public Set<UUID> among(Party user, Collection<UUID> dialogs) {
        return dialogs.isEmpty()
                ? Set.of()
                : jdbc.sql(STATEMENT)
                        .param("dialogs", dialogs.stream().map(UUID::toString).toArray(String[]::new))
                        .param("user", user.urn())
                        .param("now", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                        .query((row, _) -> row.getObject(1, UUID.class))
                        .set();
    }
}
