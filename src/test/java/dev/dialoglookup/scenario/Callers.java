package dev.dialoglookup.scenario;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.party.Party.SystemUser;
import dev.dialoglookup.scenario.Question.Asker;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Token;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;

/** Gives each caller its token, whatever it then asks for. */
final class Callers {

    /** Outlasts the moments that scenarios speak of. */
    private static final Duration LIFE = Duration.ofDays(3);

    private final Api api;
    private final Tokens tokens;

    Callers(Api api, Tokens tokens) {
        this.api = api;
        this.tokens = tokens;
    }

    /** An owner for an end user is the owner alone: naming the user is up to the channel. */
    Api as(Asker asker) {
        Token token = switch (asker.caller()) {
            case EndUser user -> endUser(user);
            case ForOwner caller -> tokens.serviceOwner(caller.owner().organization());
        };
        Api caller = api.as(token.lasting(LIFE));
        return asker.language() == null ? caller : caller.with("Accept-Language", asker.language());
    }

    /** The same with the end user that an owner acts for in a header, which keeps it out of the URL. */
    Api naming(Asker asker) {
        Api caller = as(asker);
        return asker.caller() instanceof Impersonation both
                ? caller.with("Dialog-End-User", both.subject().urn())
                : caller;
    }

    /** The level that an owner states for its end user, as a parameter behind a separator; else nothing. */
    static String level(String separator, Caller caller) {
        return caller instanceof Impersonation both && both.statedLevel() != null
                ? "%sendUserAuthenticationLevel=%d"
                        .formatted(separator, both.statedLevel().value())
                : "";
    }

    private Token endUser(EndUser user) {
        return switch (user.user()) {
            case Person person -> tokens.endUser(person).atLevel(user.level().value());
            case EmailUser email -> tokens.email(email).atLevel(user.level().value());
            case SystemUser system -> tokens.systemUser(system.id()); // its level is not its token's to say
            default -> throw new IllegalArgumentException(user + " is no end user");
        };
    }
}
