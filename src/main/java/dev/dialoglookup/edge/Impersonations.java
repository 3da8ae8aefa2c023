package dev.dialoglookup.edge;

import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.party.PartyPolicy;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Tells those who keep a record of it which request is an impersonation, before any handler sees the request. Without that
 * record no handler is ever told.
 */
@Component
public class Impersonations {

    private final EndUserNaming naming;

    Impersonations(PartyPolicy policy) {
        this.naming = new EndUserNaming(policy);
    }

    /** The service owner acting for the end user that it names, or null where none is named, or one who cannot be. */
    public @Nullable Impersonation in(HttpServletRequest request) {
        try {
            return naming.impersonation(CallerAuthentication.caller(ServiceOwner.class), request);
        } catch (ProblemException _) {
            // the handler, or the rule for its path, refuses it with the same words
            return null;
        }
    }

    /** Lets handlers answer the request: its record will have been written before the answer leaves. */
    public void promiseRecord(HttpServletRequest request, Impersonation recorded) {
        request.setAttribute(EndUserNaming.RECORDED, recorded);
    }
}
