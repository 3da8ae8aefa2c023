package dev.dialoglookup.dialog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.SecondInstance;
import dev.dialoglookup.support.Tokens;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What takes longer than a search may is refused with what would narrow it, in every view, and is not an outage. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SearchTooBroadIT {

    private static final String PLACE = "?serviceResource=urn:altinn:resource:too-broad";
    private static final String OWNERS = "/api/v1/serviceowner/dialogs" + PLACE;
    private static final String USERS = "/api/v1/enduser/dialogs" + PLACE;
    private static final Persons PERSONS = new Persons(71);

    private final RealDatabase database = RealDatabase.freshDatabase();
    private final SecondInstance instance;
    private final Api user;
    private final Api owner;

    SearchTooBroadIT(MovableClock clock, Tokens tokens) {
        this.instance = SecondInstance.on(database, clock, Map.of("dialoglookup.search-seconds", "1"));
        this.user = instance.api().as(tokens.endUser(PERSONS.next()).atLevel(4));
        this.owner = instance.api().as(tokens.serviceOwner(Organizations.TTD));
        Response named = instance.api().as(tokens.operator()).put("/api/v1/directory/serviceowners", """
                {"orgs": {"ttd": {"name": {"nb": "Testdepartementet"}, "orgnr": "991825827"}}}""");
        assertThat(named.status()).isLessThan(300);
    }

    @AfterAll
    void stop() {
        instance.close();
    }

    @Test
    void saysWhatToNarrowWhenTheTimeIsUp() throws SQLException {
        try (Connection connection = database.connect();
                Statement lock = connection.createStatement()) {
            connection.setAutoCommit(false);
            // as long as somebody holds what a search reads, it takes too long
            lock.execute("LOCK TABLE dialog IN ACCESS EXCLUSIVE MODE");
            Response toUser = user.get(USERS + "&search=vedtak");
            assertIsTooBroad(toUser);
            assertThat(toUser.json().at("/errors").propertyNames()).contains("party", "serviceResource", "search");
            assertIsTooBroad(user.get(USERS + "&orderBy=dueAt"));
            assertIsTooBroad(owner.get(OWNERS));
            assertIsTooBroad(owner.get(OWNERS + "&endUserId=" + PERSONS.next().urn()));
        }
        for (Response answer : List.of(user.get(USERS), owner.get(OWNERS))) {
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        }
    }

    private static void assertIsTooBroad(Response answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(422);
        assertThat(answer.code()).isEqualTo("search-too-broad");
        assertThat(answer.json().at("/errors").propertyNames()).contains("party", "serviceResource");
    }
}
