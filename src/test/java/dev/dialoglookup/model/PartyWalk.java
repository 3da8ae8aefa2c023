package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Walks through the pages of lists over HTTP.
 *
 * @param world which one it is, for failures
 */
record PartyWalk(String world) {

    /** The parties of dialogs by their ids, from all pages. */
    Map<String, String> dialogs(Api caller, String path) {
        Map<String, String> dialogs = new HashMap<>();
        String token = "";
        do {
            JsonNode page = answer(caller, path + token);
            page.get("items")
                    .forEach(item -> dialogs.put(
                            item.get("id").asString(), item.get("party").asString()));
            token = "&continuationToken=" + page.path("continuationToken").asString("");
        } while (!token.endsWith("="));
        return dialogs;
    }

    /** Every page until so many parties have come, or all: full, in order, each with a token exactly where there is more. */
    void check(Api caller, String path, List<ModelParty> expected, int most) {
        int limit = path.contains("limit=") ? Integer.parseInt(path.replaceAll(".*limit=(\\d+).*", "$1")) : 100;
        List<String> came = new ArrayList<>();
        String token = "";
        do {
            JsonNode page = answer(caller, path + token);
            page.get("items").forEach(item -> came.add(item.toString()));
            int from = came.size() - page.get("items").size();
            boolean more = from + limit < expected.size();
            assertThat(page.get("items").size())
                    .as("%s, %s", world, path)
                    .isEqualTo(Math.min(limit, expected.size() - from));
            assertThat(page.get("hasNextPage").asBoolean())
                    .as("%s, %s", world, path)
                    .isEqualTo(more);
            assertThat(page.has("continuationToken")).isEqualTo(more);
            token = "&continuationToken=" + page.path("continuationToken").asString("");
        } while (!token.endsWith("=") && came.size() < most);
        assertThat(came)
                .as("%s, %s", world, path)
                .isEqualTo(expected.subList(0, came.size()).stream()
                        .map(party -> JsonMapper.shared().writeValueAsString(party.members()))
                        .toList());
    }

    private static JsonNode answer(Api caller, String path) {
        Response answer = caller.get(path);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }
}
