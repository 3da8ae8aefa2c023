package dev.dialoglookup.dialog.search;

import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What a statement did when it ran.
 *
 * @param visited index rows read by every scan but the one of what is shown: those that came out, and those dropped
 */
record ExplainedPlan(double visited, double millis) {

    static ExplainedPlan of(JdbcClient jdbc, SearchStatement statement) {
        String json = jdbc.sql("EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) " + statement.sql())
                .params(statement.parameters())
                .query(String.class)
                .single();
        JsonNode plan = JsonMapper.shared().readTree(json).get(0);
        return new ExplainedPlan(
                visited(plan.get("Plan")), plan.get("Execution Time").asDouble());
    }

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
