package dev.dialoglookup.dialog.search;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.search.SearchOutcome.Found;
import dev.dialoglookup.model.Draft;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceResources;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.ScaleWorld;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Runs searches of many users with many filters over {@link ScaleWorld} and reads what their plans have visited. */
public final class SearchSurvey {

    private static final List<String> USERS =
            List.of("p1", "p10", "p100", "p1000", "p10000", "large", "sparse", "ties");
    private static final List<String> WORDS = List.of("vanlig", "middels", "sjelden", "ingensteds");
    private static final Set<String> BY_PARTY = Set.of("p1", "p10", "p100", "large");

    private final SearchService search;
    private final ServiceResources resources;
    private final JdbcClient jdbc;
    /** Past the service's pool and its planner options: plain counting likes hash joins. */
    private final JdbcClient plain;

    public SearchSurvey(ApplicationContext service, RealDatabase database) throws SQLException {
        search = service.getBean(SearchService.class);
        resources = service.getBean(ServiceResources.class);
        jdbc = JdbcClient.create(service.getBean(DataSource.class));
        plain = JdbcClient.create(new SingleConnectionDataSource(database.connect(), true));
    }

    /** One search: a name, its filter, and the same filter in plain SQL. */
    private record Ask(String name, SearchFilter filter, int page, String sql) {}

    /**
     * What one page cost.
     *
     * @param visited index rows read to find it
     * @param touched index rows that its filter must touch: rows returned ÷ the filter's selectivity among the user's
     *     dialogs; where nothing is returned, all of them
     */
    public record Visits(String user, String ask, int page, int rows, double visited, double touched, double millis) {

        /** How many index rows were visited for each that had to be. */
        public double ratio() {
            return visited / touched;
        }

        @Override
        public String toString() {
            return "%-8s %-22s page %-4d %5d rows %9.0f visited %9.0f to touch %8.1f %8.2f ms"
                    .formatted(user, ask, page, rows, visited, touched, ratio(), millis);
        }
    }

    /** Every user with every filter that suits it. */
    public List<Visits> visits() {
        List<Visits> all = new ArrayList<>();
        for (String user : USERS) {
            long open = count(user, "true");
            for (Ask ask : asks(user)) {
                Visits visits = visits(user, open, ask);
                if (visits != null) {
                    all.add(visits);
                }
            }
        }
        return all;
    }

    private List<Ask> asks(String user) {
        List<Ask> asks = new ArrayList<>();
        String hot = "r.identifier = 'scale-1'";
        asks.add(new Ask("hot resource", filter(Set.of(), Set.of("scale-1"), Set.of(), null), 1, hot));
        asks.add(new Ask("hot, deep", filter(Set.of(), Set.of("scale-1"), Set.of(), null), 20, hot));
        asks.add(new Ask(
                "rare resource",
                filter(Set.of(), Set.of("scale-200"), Set.of(), null),
                1,
                "r.identifier = 'scale-200'"));
        asks.add(new Ask(
                "hot, 8 %",
                filter(Set.of(), Set.of("scale-1"), Set.of(Status.InProgress), null), 1, hot + " AND d.status = 2"));
        for (String word : WORDS) {
            asks.add(new Ask(
                    "hot, " + word,
                    filter(Set.of(), Set.of("scale-1"), Set.of(), word),
                    1,
                    hot + " AND " + says(word)));
        }
        if (BY_PARTY.contains(user)) {
            Set<Party> parties = parties(user);
            asks.add(new Ask("parties", filter(parties, Set.of(), Set.of(), null), 1, "true"));
            asks.add(new Ask("parties, deep", filter(parties, Set.of(), Set.of(), null), 20, "true"));
            asks.add(new Ask(
                    "parties, 8 %", filter(parties, Set.of(), Set.of(Status.InProgress), null), 1, "d.status = 2"));
            asks.add(new Ask(
                    "both",
                    filter(parties, Set.of("scale-1", "scale-7"), Set.of(), null),
                    1,
                    "r.identifier IN ('scale-1', 'scale-7')"));
            for (String word : WORDS) {
                asks.add(new Ask("parties, " + word, filter(parties, Set.of(), Set.of(), word), 1, says(word)));
            }
        }
        return asks;
    }

    private static String says(String word) {
        return "EXISTS (SELECT FROM dialog_text x WHERE x.dialog_id = d.id AND x.words @@ '%s')".formatted(word);
    }

    /** Null where there is no such page. */
    private @Nullable Visits visits(String user, long open, Ask ask) {
        EndUser caller = new EndUser(ScaleWorld.user(user), new AuthenticationLevel(4));
        Continuation after = null;
        for (int page = 1; page < ask.page(); page++) {
            after = page(caller, ask, after).next();
            if (after == null) {
                return null;
            }
        }
        int rows = page(caller, ask, after).items().size();
        SearchStatement statement = SearchStatement.of(
                SearchScope.of(caller),
                search(ask, after),
                resources.current(),
                Clock.systemUTC().instant());
        ExplainedPlan plan = ExplainedPlan.of(jdbc, statement);
        long matching = count(user, ask.sql());
        double touched = Math.max(1, rows == 0 ? open : (double) rows * open / matching);
        return new Visits(user, ask.name(), ask.page(), rows, plan.visited(), touched, plan.millis());
    }

    private DialogPage page(EndUser caller, Ask ask, @Nullable Continuation after) {
        return ((Found) search.search(caller, search(ask, after))).page();
    }

    private static DialogSearch search(Ask ask, @Nullable Continuation after) {
        return new DialogSearch(ask.filter(), SearchOrder.NEWEST_CONTENT_FIRST, 100, after);
    }

    private static SearchFilter filter(
            Set<Party> parties, Set<String> resources, Set<Status> statuses, @Nullable String word) {
        return Draft.of(parties, resources).being(statuses).saying(word).filter();
    }

    private Set<Party> parties(String user) {
        return Set.copyOf(plain.sql("""
                SELECT p.urn FROM end_user u JOIN end_user_party e USING (end_user_id) JOIN party p USING (party_id)
                 WHERE u.urn = :user LIMIT 100""")
                .param("user", ScaleWorld.user(user).urn())
                .query((row, _) -> Party.parse(row.getString(1)))
                .list());
    }

    /** How many dialogs the user may see that a predicate holds for, counted plainly. */
    private long count(String user, String predicate) {
        String open = ScaleWorld.OPEN.replace(":user", ScaleWorld.user(user).urn());
        return plain.sql("""
                SELECT count(*) FROM dialog d JOIN service_resource r USING (resource_id)
                 WHERE d.deleted_at = 'infinity' AND d.expires_at > now() AND %s AND %s""".formatted(open, predicate)).query(Long.class).single();
    }
}
