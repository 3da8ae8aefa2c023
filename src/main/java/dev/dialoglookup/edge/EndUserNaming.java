package dev.dialoglookup.edge;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.caller.Scope;
import dev.dialoglookup.party.IdentityMask;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.PartyPolicy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a service owner names the end user it acts for: query parameter or header, in full, once.
 *
 * @param policy which parties this deployment lets in
 */
record EndUserNaming(PartyPolicy policy) {

    static final String PARAMETER = "endUserId";
    static final String HEADER = "Dialog-End-User";
    static final String LEVEL = "endUserAuthenticationLevel";

    /** Marks requests of impersonations for their observation. */
    static final String IMPERSONATED = EndUserNaming.class.getName() + ".impersonated";

    /** Holds the impersonation that somebody keeps a record of. */
    static final String RECORDED = EndUserNaming.class.getName() + ".recorded";

    private static final String MARK_AS_SEEN = "markAsSeen";
    private static final Pattern LEVELS = Pattern.compile("[0-4]");

    /** The owner itself, or the owner acting for the end user that the request names. */
    ForOwner caller(ServiceOwner owner, HttpServletRequest request) {
        String named = named(request);
        if (named == null) {
            for (String name : List.of(LEVEL, MARK_AS_SEEN)) {
                if (request.getParameterValues(name) != null) {
                    throw Problem.invalid(name, "means something only together with " + PARAMETER)
                            .asException();
                }
            }
            return owner;
        }
        request.setAttribute(IMPERSONATED, true);
        Impersonation acting = new Impersonation(withoutAdmin(owner), subject(named), level(request));
        if (!acting.equals(request.getAttribute(RECORDED))) {
            throw new IllegalStateException("nobody keeps a record of what is asked here for an end user");
        }
        return acting;
    }

    /**
     * The owner acting for the end user that the request names, or null. A malformed level is none here: {@link #caller} refuses
     * it.
     *
     * @throws ProblemException if who is named is no end user
     */
    @Nullable
    Impersonation impersonation(ServiceOwner owner, HttpServletRequest request) {
        String named = named(request);
        if (named == null) {
            return null;
        }
        String stated = request.getParameter(LEVEL);
        boolean isLevel = stated != null && LEVELS.matcher(stated).matches();
        return new Impersonation(withoutAdmin(owner), subject(named), isLevel ? level(request) : null);
    }

    /** Wider rights of the owner never reach what it does for an end user. */
    private static ServiceOwner withoutAdmin(ServiceOwner owner) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        scopes.addAll(owner.scopes());
        scopes.remove(Scope.SERVICE_OWNER_ADMIN);
        return new ServiceOwner(owner.organization(), Set.copyOf(scopes), owner.supplierNumber(), owner.clientId());
    }

    private Party subject(String named) {
        try {
            Party subject = policy.parse(named);
            if (subject.canBeEndUser()) {
                return subject;
            }
        } catch (IllegalArgumentException e) {
            throw Problem.invalid(PARAMETER, String.valueOf(e.getMessage())).asException();
        }
        throw Problem.invalid(PARAMETER, "must be the URN of a person, an e-mail user or a system user")
                .asException();
    }

    private static @Nullable String named(HttpServletRequest request) {
        String[] parameters = request.getParameterValues(PARAMETER);
        Set<String> named = new LinkedHashSet<>(parameters == null ? List.of() : List.of(parameters));
        named.addAll(Collections.list(request.getHeaders(HEADER)));
        Set<String> different = new LinkedHashSet<>();
        named.forEach(value -> different.add(value.strip().toLowerCase(Locale.ROOT)));
        if (different.size() > 1) {
            throw Problem.invalid(PARAMETER, "names different end users in the parameter and the header " + HEADER)
                    .asException();
        }
        return different.isEmpty() ? null : different.iterator().next();
    }

    private static @Nullable AuthenticationLevel level(HttpServletRequest request) {
        String stated = request.getParameter(LEVEL);
        if (stated == null) {
            return null;
        }
        if (!LEVELS.matcher(stated).matches()) {
            throw Problem.invalid(LEVEL, "'%s' is not a level from 0 to 4".formatted(IdentityMask.quoted(stated)))
                    .asException();
        }
        return new AuthenticationLevel(Integer.parseInt(stated));
    }
}
