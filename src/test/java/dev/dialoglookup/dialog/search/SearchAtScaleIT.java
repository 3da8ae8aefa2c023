package dev.dialoglookup.dialog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.DialogLookupApplication;
import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.search.SearchOutcome.Found;
import dev.dialoglookup.model.Draft;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceResources;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.RealSurroundings;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the plans of searches over the benchmark's data shape: no page visits many more index rows than its filter must
 * touch. {@code -Ddialogs=1000000} makes the world as large as one likes.
 */
class SearchAtScaleIT {

    private static final int DIALOGS = Integer.getInteger("dialogs", 60_000);
    private static final int MOST_VISITED_PER_TOUCHED = 50;
    private static final List<String> USERS =
            List.of("p1", "p10", "p100", "p1000", "p10000", "large", "sparse", "ties");
    private static final List<String> WORDS = List.of("vanlig", "middels", "sjelden", "ingensteds");
    private static final Set<String> BY_PARTY = Set.of("p1", "p10", "p100", "large");

    private static ConfigurableApplicationContext service;
    private static JdbcClient jdbc;
    /** Past the service's pool and its planner options: plain counting likes hash joins. */
    private static JdbcClient plain;

    private final List<String> table = new ArrayList<>();

    @BeforeAll
    static void load() throws Exception {
        service = new SpringApplicationBuilder(DialogLookupApplication.class)
                .initializers(new RealSurroundings())
                .run("--server.port=0", "--dialoglookup.search-seconds=120");
        jdbc = JdbcClient.create(service.getBean(DataSource.class));
        plain = JdbcClient.create(new SingleConnectionDataSource(
                service.getBean(RealDatabase.class).connect(), true));
        String script = new ClassPathResource("scale/load.sql")
                .getContentAsString(StandardCharsets.UTF_8)
                .replace(":dialogs", Integer.toString(DIALOGS));
        try (Connection connection = service.getBean(RealDatabase.class).connect();
                Statement statement = connection.createStatement()) {
            statement.execute("SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'");
            statement.execute(script);
            statement.execute("VACUUM ANALYZE");
        }
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void visitsFewIndexRowsForEachThatTheFilterMustTouch() throws IOException {
        for (String user : USERS) {
            long all = count(user, "true");
            for (Ask ask : asks(user)) {
                measure(user, all, ask);
            }
        }
        table.forEach(System.out::println);
        assertThat(table).noneMatch(line -> line.endsWith("TOO MANY"));
    }

    /** One search: a name, its filter, and the same filter in plain SQL. */
    private record Ask(String name, SearchFilter filter, int page, String sql) {}

    private List<Ask> asks(String user) {
        List<Ask> asks = new ArrayList<>();
        asks.add(new Ask(
                "hot resource", filter(Set.of(), Set.of("scale-1"), Set.of(), null), 1, "r.identifier = 'scale-1'"));
        asks.add(new Ask(
                "hot, deep", filter(Set.of(), Set.of("scale-1"), Set.of(), null), 20, "r.identifier = 'scale-1'"));
        asks.add(new Ask(
                "rare resource",
                filter(Set.of(), Set.of("scale-200"), Set.of(), null),
                1,
                "r.identifier = 'scale-200'"));
        asks.add(new Ask(
                "hot, 8 %",
                filter(Set.of(), Set.of("scale-1"), Set.of(Status.InProgress), null),
                1,
                "r.identifier = 'scale-1' AND d.status = 2"));
        for (String word : WORDS) {
            asks.add(new Ask(
                    "hot, " + word,
                    filter(Set.of(), Set.of("scale-1"), Set.of(), word),
                    1,
                    "r.identifier = 'scale-1' AND EXISTS (SELECT FROM dialog_text x WHERE x.dialog_id = d.id AND x.words @@ '%s')"
                            .formatted(word)));
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
                asks.add(new Ask(
                        "parties, " + word,
                        filter(parties, Set.of(), Set.of(), word),
                        1,
                        "EXISTS (SELECT FROM dialog_text x WHERE x.dialog_id = d.id AND x.words @@ '%s')"
                                .formatted(word)));
            }
        }
        return asks;
    }

    private void measure(String user, long all, Ask ask) throws IOException {
        EndUser caller = new EndUser(email(user), new AuthenticationLevel(4));
        SearchService search = service.getBean(SearchService.class);
        Continuation after = null;
        for (int page = 1; page < ask.page(); page++) {
            after = ((Found) search.search(caller, search(ask, after))).page().next();
            if (after == null) {
                return;
            }
        }
        int returned = ((Found) search.search(caller, search(ask, after)))
                .page()
                .items()
                .size();
        SearchStatement statement = SearchStatement.of(
                SearchScope.of(caller),
                search(ask, after),
                service.getBean(ServiceResources.class).current(),
                Clock.systemUTC().instant());
        String json = jdbc.sql("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) " + statement.sql())
                .params(statement.parameters())
                .query(String.class)
                .single();
        JsonNode plan = JsonMapper.shared().readTree(json).get(0);
        double visited = visited(plan.get("Plan"));
        long matching = count(user, ask.sql());
        // rows returned ÷ the filter's selectivity among the user's dialogs; where nothing is returned, all of them
        double touched = Math.max(1, returned == 0 ? all : (double) returned * all / matching);
        double ratio = visited / touched;
        table.add("%-8s %-22s page %-4d %5d rows %9.0f visited %9.0f to touch %8.1f %8.2f ms%s"
                .formatted(
                        user,
                        ask.name(),
                        ask.page(),
                        returned,
                        visited,
                        touched,
                        ratio,
                        plan.get("Execution Time").asDouble(),
                        ratio > MOST_VISITED_PER_TOUCHED ? " TOO MANY" : ""));
    }

    private static DialogSearch search(Ask ask, @Nullable Continuation after) {
        return new DialogSearch(ask.filter(), SearchOrder.NEWEST_CONTENT_FIRST, 100, after);
    }

    private static SearchFilter filter(
            Set<Party> parties, Set<String> resources, Set<Status> statuses, @Nullable String word) {
        return Draft.of(parties, resources).being(statuses).saying(word).filter();
    }

    private static Party email(String user) {
        return new Party.EmailUser(user + "@scale.example");
    }

    private static Set<Party> parties(String user) {
        return Set.copyOf(jdbc.sql("""
                SELECT p.urn FROM end_user u JOIN end_user_party e USING (end_user_id) JOIN party p USING (party_id)
                 WHERE u.urn = :user LIMIT 100""")
                .param("user", email(user).urn())
                .query((row, _) -> Party.parse(row.getString(1)))
                .list());
    }

    /** How many dialogs the user may see that a predicate holds for, counted plainly. */
    private static long count(String user, String predicate) {
        return plain.sql("""
                SELECT count(DISTINCT d.id) FROM dialog d
                  JOIN service_resource r USING (resource_id)
                 WHERE d.deleted_at = 'infinity' AND d.expires_at > now() AND %s
                   AND (EXISTS (SELECT FROM end_user u JOIN end_user_party e USING (end_user_id)
                                  JOIN access_profile a USING (profile_id)
                                 WHERE u.urn = :user AND e.party_id = d.party_id AND d.resource_id = ANY (a.resource_ids))
                        OR EXISTS (SELECT FROM end_user u JOIN end_user_instance i USING (end_user_id)
                                    WHERE u.urn = :user AND i.party_id = d.party_id AND i.ref_uuid = d.id))""".formatted(predicate))
                .param("user", email(user).urn())
                .query(Long.class)
                .single();
    }

    /** Index rows read by every scan but the one of what is shown: those that came out, and those that were dropped. */
    private static double visited(JsonNode node) {
        double sum = 0;
        String relation = node.path("Relation Name").asString("");
        if (node.path("Node Type").asString().toLowerCase(Locale.ROOT).contains("index")
                && !relation.equals("dialog_item")) {
            double each = node.path("Actual Rows").asDouble()
                    + node.path("Rows Removed by Filter").asDouble()
                    + node.path("Rows Removed by Index Recheck").asDouble();
            sum = each * node.path("Actual Loops").asDouble();
        }
        for (JsonNode child : node.path("Plans")) {
            sum += visited(child);
        }
        return sum;
    }
}
