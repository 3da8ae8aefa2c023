package dev.dialoglookup.serviceresource;

import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A service that dialogs belong to.
 *
 * @param id its number inside the database
 * @param identifier its id without URN prefix, lower-cased
 * @param ownerCode the owner's short code, if the directory gave one
 * @param ownerNumber the organization number that owns it: the one the directory gave, else its code's; null while neither
 *     is known
 * @param type {@code GenericAccessResource}, {@code AltinnApp}, {@code MigratedApp} or {@code CorrespondenceService}
 * @param delegable whether access to it can be passed on
 * @param minimumAuthenticationLevel 0 to 4; {@value #DEFAULT_LEVEL} where none is set
 * @param known whether the directory has described it; until then only a grant or a right has named it
 */
public record ServiceResource(
        int id,
        String identifier,
        @Nullable String ownerCode,
        @Nullable String ownerNumber,
        String type,
        LocalizedText title,
        boolean delegable,
        int minimumAuthenticationLevel,
        boolean known) {

    /** The level that a resource asks for when nobody set one. */
    public static final int DEFAULT_LEVEL = 3;

    /** What stands before the identifier in URNs. */
    public static final String PREFIX = "urn:altinn:resource:";

    /** The same with its title in the accepted language. */
    public ServiceResource prunedTo(AcceptedLanguages accepted) {
        return new ServiceResource(
                id,
                identifier,
                ownerCode,
                ownerNumber,
                type,
                title.prunedTo(accepted),
                delegable,
                minimumAuthenticationLevel,
                known);
    }

    /** The identifier in full. */
    public String urn() {
        return PREFIX + identifier;
    }
}
