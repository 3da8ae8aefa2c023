package dev.dialoglookup.scenario;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.scenario.Question.Asker;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks over HTTP as a service owner, for itself or for an end user. */
final class OwnerChannel {

    private static final String PATH = "/api/v1/serviceowner/dialoglookup";

    private final Api api;
    private final Tokens tokens;

    OwnerChannel(Api api, Tokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    /** Names an end user as the documentation does: in the query. */
    Map<String, String> answer(Question question) {
        String query = "?instanceRef=" + question.asked().urn();
        if (question.caller() instanceof Impersonation impersonation) {
            query += "&endUserId=" + impersonation.subject().urn() + level("&", impersonation.statedLevel());
        }
        Response response = as(question.asker()).get(PATH + query);
        return HttpAnswers.of(response.status(), response.json());
    }

    /** Names an end user in a header, which keeps it out of the URL. */
    List<Map<String, String>> answers(Asker asker, List<InstanceRef> references) {
        Api owner = as(asker);
        return asker.caller() instanceof Impersonation impersonation
                ? Batch.answers(
                        owner.with("Dialog-End-User", impersonation.subject().urn()),
                        PATH + level("?", impersonation.statedLevel()),
                        references)
                : Batch.answers(owner, PATH, references);
    }

    private Api as(Asker asker) {
        ForOwner caller = (ForOwner) asker.caller();
        Api owner = api.as(tokens.serviceOwner(caller.owner().organization()).lasting(Duration.ofDays(3)));
        return asker.language() == null ? owner : owner.with("Accept-Language", asker.language());
    }

    private static String level(String separator, @Nullable AuthenticationLevel stated) {
        return stated == null ? "" : "%sendUserAuthenticationLevel=%d".formatted(separator, stated.value());
    }
}
