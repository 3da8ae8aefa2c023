package dev.dialoglookup.dialog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Lists page by page to the end. */
final class AllPages {

    private AllPages() {}

    /** The ids of everything that is listed at a path with a query, in the order of the list. */
    static List<String> ids(Api caller, String query) {
        List<String> ids = new ArrayList<>();
        String place = "";
        do {
            Response answer = caller.get(query + place);
            assertThat(answer.status()).as(answer.body()).isEqualTo(200);
            JsonNode page = answer.json();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
            place = page.path("hasNextPage").asBoolean()
                    ? "&continuationToken=" + page.path("continuationToken").asString()
                    : "";
        } while (!place.isEmpty());
        return ids;
    }
}
