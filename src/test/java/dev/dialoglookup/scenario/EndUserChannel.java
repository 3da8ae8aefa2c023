package dev.dialoglookup.scenario;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.party.Party.SystemUser;
import dev.dialoglookup.scenario.Question.Asker;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Token;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks over HTTP as an end user. */
final class EndUserChannel {

    private static final String PATH = "/api/v1/enduser/dialoglookup";

    private final Api api;
    private final Tokens tokens;

    EndUserChannel(Api api, Tokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    Map<String, String> answer(Question question) {
        return answer(question.asker(), question.asked());
    }

    Map<String, String> answer(Asker asker, InstanceRef asked) {
        Response response = as(asker).get(PATH + "?instanceRef=" + asked.urn());
        return HttpAnswers.of(response.status(), response.json());
    }

    List<Map<String, String>> answers(Asker asker, List<InstanceRef> references) {
        return Batch.answers(as(asker), PATH, references);
    }

    private Api as(Asker asker) {
        Api user = api.as(token((EndUser) asker.caller()).lasting(Duration.ofDays(3)));
        return asker.language() == null ? user : user.with("Accept-Language", asker.language());
    }

    private Token token(EndUser user) {
        Token token = switch (user.user()) {
            case Person person -> tokens.endUser(person);
            case EmailUser email -> tokens.email(email);
            case SystemUser system -> tokens.systemUser(system.id());
            default -> throw new IllegalArgumentException(user + " is no end user");
        };
        boolean isSystem = user.user() instanceof SystemUser; // its level is not its token's to say
        return isSystem ? token : token.atLevel(user.level().value());
    }
}
