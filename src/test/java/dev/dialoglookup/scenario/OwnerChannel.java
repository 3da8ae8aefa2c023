package dev.dialoglookup.scenario;

import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.scenario.Question.Asker;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.List;
import java.util.Map;

/** Asks over HTTP as a service owner, for itself or for an end user. */
final class OwnerChannel {

    private static final String PATH = "/api/v1/serviceowner/dialoglookup";

    private final Callers callers;

    OwnerChannel(Api api, Tokens tokens) {
        this.callers = new Callers(api, tokens);
    }

    /** Names an end user as the documentation does: in the query. */
    Map<String, String> answer(Question question) {
        String query = "?instanceRef=" + question.asked().urn();
        if (question.caller() instanceof Impersonation both) {
            query += "&endUserId=" + both.subject().urn() + Callers.level("&", question.caller());
        }
        Response response = callers.as(question.asker()).get(PATH + query);
        return HttpAnswers.of(response.status(), response.json());
    }

    /** Names an end user in a header. */
    List<Map<String, String>> answers(Asker asker, List<InstanceRef> references) {
        return Batch.answers(callers.naming(asker), PATH + Callers.level("?", asker.caller()), references);
    }
}
