package dev.dialoglookup.caller;

import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/** The scopes that open endpoints. */
public enum Scope {
    END_USER("digdir:dialogporten"),
    END_USER_WITHOUT_CONSENT("digdir:dialogporten.noconsent"),
    SERVICE_OWNER("digdir:dialogporten.serviceprovider"),
    SERVICE_OWNER_SEARCH("digdir:dialogporten.serviceprovider.search"),
    SERVICE_OWNER_ADMIN("digdir:dialogporten.serviceprovider.admin"),
    DIRECTORY("dialoglookup:directory");

    /** The scopes that a token may carry only for an organization, and only from an issuer for organizations. */
    static final Set<Scope> OF_ORGANIZATIONS =
            Set.copyOf(EnumSet.of(SERVICE_OWNER, SERVICE_OWNER_SEARCH, SERVICE_OWNER_ADMIN, DIRECTORY));

    private final String value;

    Scope(String value) {
        this.value = value;
    }

    /** The scope as tokens write it. */
    public String value() {
        return value;
    }

    /** The known scopes among the written ones; others mean nothing here. */
    static Set<Scope> among(Collection<String> written) {
        Set<Scope> scopes = EnumSet.noneOf(Scope.class);
        Arrays.stream(values()).filter(scope -> written.contains(scope.value)).forEach(scopes::add);
        return scopes;
    }
}
