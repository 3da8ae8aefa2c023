package dev.dialoglookup.caller;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.caller.Recognition.Recognized;
import dev.dialoglookup.caller.Recognition.Unrecognized;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.party.PartyPolicy;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The claims of a verified token, read as the issuer it came from allows: a claim counts only from the issuer it belongs to.
 *
 * @param issuer the configured name of the issuer; names other than the three known ones lend weight to no claim
 */
public record TokenClaims(String issuer, Map<String, Object> claims) {

    private static final Set<String> OF_ORGANIZATIONS = Set.of("maskinporten", "altinn");
    private static final Set<String> OF_PERSONS = Set.of("idporten", "altinn");
    private static final String SYSTEM_USER = "urn:altinn:systemuser";
    private static final String ORGANIZATION_AUTHORITY = "iso6523-actorid-upis";
    private static final String ORGANIZATION_PREFIX = "0192:";

    /** Works out the caller: service owner, person, system user or e-mail user, in that order. */
    public Recognition recognized(PartyPolicy policy) {
        Set<Scope> scopes = scopes();
        if (scopes.stream().anyMatch(Scope.OF_ORGANIZATIONS::contains)) {
            Organization organization = organization("consumer");
            return organization == null
                    ? new Unrecognized("a service-owner scope needs a valid consumer claim", scopes)
                    : new Recognized(serviceOwner(organization, scopes), scopes);
        }
        try {
            Party user = endUser();
            return user == null
                    ? new Unrecognized("the token names no person, system user or e-mail user", scopes)
                    : new Recognized(new EndUser(policy.admitted(user), level(user)), scopes);
        } catch (IllegalArgumentException e) {
            return new Unrecognized(String.valueOf(e.getMessage()), scopes);
        }
    }

    private ServiceOwner serviceOwner(Organization organization, Set<Scope> scopes) {
        Organization supplier = organization("supplier");
        String clientId = claims.get("client_id") instanceof String text ? text : null;
        return new ServiceOwner(organization, scopes, supplier == null ? null : supplier.number(), clientId);
    }

    private Set<Scope> scopes() {
        Set<Scope> scopes = Scope.among(words(claims.get("scope")));
        if (!OF_ORGANIZATIONS.contains(issuer)) {
            scopes.removeAll(Scope.OF_ORGANIZATIONS);
        }
        return Set.copyOf(scopes);
    }

    private @Nullable Organization organization(String claim) {
        if (OF_ORGANIZATIONS.contains(issuer)
                && claims.get(claim) instanceof Map<?, ?> holder
                && ORGANIZATION_AUTHORITY.equals(holder.get("authority"))
                && holder.get("ID") instanceof String id
                && id.startsWith(ORGANIZATION_PREFIX)) {
            return orNull(() -> new Organization(id.substring(ORGANIZATION_PREFIX.length())));
        }
        return null;
    }

    private @Nullable Party endUser() {
        boolean ofPersons = OF_PERSONS.contains(issuer);
        if (ofPersons && claims.get("pid") instanceof String pid) {
            Person person = orNull(() -> new Person(pid));
            if (person != null) {
                return person;
            }
        }
        Party system = OF_ORGANIZATIONS.contains(issuer) ? systemUser() : null;
        if (system != null) {
            return system;
        }
        if (ofPersons
                && claims.get("email") instanceof String email
                && List.of("Selfregistered-email").equals(words(claims.get("amr")))) {
            return orNull(() -> new EmailUser(email.toLowerCase(Locale.ROOT)));
        }
        return null;
    }

    private @Nullable Party systemUser() {
        if (claims.get("authorization_details") instanceof Collection<?> details) {
            for (Object detail : details) {
                if (detail instanceof Map<?, ?> entry
                        && SYSTEM_USER.equals(entry.get("type"))
                        && entry.get("systemuser_id") instanceof Collection<?> ids
                        && !ids.isEmpty()
                        && ids.iterator().next() instanceof String id) {
                    return orNull(() -> Party.parse(SYSTEM_USER + ":uuid:" + id));
                }
            }
        }
        return null;
    }

    private AuthenticationLevel level(Party user) {
        Integer stated = issuer.equals("altinn") ? wholeNumber(claims.get("urn:altinn:authlevel")) : null;
        if (stated != null) {
            return new AuthenticationLevel(stated);
        }
        if (OF_PERSONS.contains(issuer) && claims.get("acr") instanceof String acr) {
            return new AuthenticationLevel(
                    switch (acr) {
                        case "idporten-loa-high" -> 4;
                        case "idporten-loa-substantial" -> 3;
                        default -> 0;
                    });
        }
        return user instanceof Party.SystemUser ? new AuthenticationLevel(3) : AuthenticationLevel.NONE;
    }

    /** A claim that is a non-negative whole number, as number or text, or null. */
    private static @Nullable Integer wholeNumber(@Nullable Object claim) {
        String text = String.valueOf(claim);
        return text.matches("[0-9]{1,9}") ? Integer.valueOf(text) : null;
    }

    /** The words of a claim that is a text with white space between them, or a list of texts. */
    private static List<String> words(@Nullable Object claim) {
        List<String> words = new ArrayList<>();
        for (Object part : claim instanceof Collection<?> parts ? parts : List.of(claim == null ? "" : claim)) {
            if (part instanceof String text && !text.isBlank()) {
                words.addAll(List.of(text.strip().split("\\s+")));
            }
        }
        return words;
    }

    private static <T> @Nullable T orNull(Supplier<T> reader) {
        try {
            return reader.get();
        } catch (IllegalArgumentException _) {
            return null;
        }
    }
}
