package dev.dialoglookup.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Many references in one request. */
final class Batch {

    private Batch() {}

    static List<Map<String, String>> answers(Api caller, String path, List<InstanceRef> references) {
        List<String> urns = references.stream().map(InstanceRef::urn).toList();
        Response response = caller.post(path, Map.of("instanceRefs", urns));
        List<JsonNode> items = response.json().path("items").valueStream().toList();
        assertThat(items)
                .as(response.body())
                .extracting(item -> item.path("instanceRef").asString())
                .isEqualTo(urns);
        return items.stream()
                .map(item -> HttpAnswers.of(
                        item.path("status").asInt(), item.path(item.has("lookup") ? "lookup" : "problem")))
                .toList();
    }
}
