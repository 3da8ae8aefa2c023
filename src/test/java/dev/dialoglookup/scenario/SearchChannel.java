package dev.dialoglookup.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.scenario.Question.Asker;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Lists dialogs over HTTP, as an end user, as a service owner, and as one for an end user. */
final class SearchChannel {

    private final Callers callers;

    SearchChannel(Api api, Tokens tokens) {
        this.callers = new Callers(api, tokens);
    }

    /** What is listed, topic by topic, by the dialog's id. An owner's list has what is deleted, too. */
    Map<String, Map<String, String>> list(Asker asker, String query) {
        boolean endUser = asker.caller() instanceof EndUser;
        String path = endUser ? "/api/v1/enduser/dialogs?" : "/api/v1/serviceowner/dialogs?";
        String own = asker.caller() instanceof ServiceOwner ? "&deleted=Include" : "";
        Response page = callers.naming(asker).get(path + query + own + Callers.level("&", asker.caller()));

        assertThat(page.status()).as(page.body()).isEqualTo(200);
        assertThat(page.json().path("hasNextPage").asBoolean()).isFalse();
        Map<String, Map<String, String>> list = new TreeMap<>();
        for (JsonNode item : page.json().path("items")) {
            Map<String, String> before = list.put(item.path("id").asString(), HttpAnswers.shown(item));
            assertThat(before).as("listed twice: %s", item).isNull();
        }
        return list;
    }
}
