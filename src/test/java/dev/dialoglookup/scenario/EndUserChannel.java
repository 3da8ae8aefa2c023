package dev.dialoglookup.scenario;

import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.scenario.Question.Asker;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.List;
import java.util.Map;

/** Asks over HTTP as an end user. */
final class EndUserChannel {

    private static final String PATH = "/api/v1/enduser/dialoglookup";

    private final Callers callers;

    EndUserChannel(Api api, Tokens tokens) {
        this.callers = new Callers(api, tokens);
    }

    Map<String, String> answer(Question question) {
        return answer(question.asker(), question.asked());
    }

    Map<String, String> answer(Asker asker, InstanceRef asked) {
        Response response = callers.as(asker).get(PATH + "?instanceRef=" + asked.urn());
        return HttpAnswers.of(response.status(), response.json());
    }

    List<Map<String, String>> answers(Asker asker, List<InstanceRef> references) {
        return Batch.answers(callers.as(asker), PATH, references);
    }
}
