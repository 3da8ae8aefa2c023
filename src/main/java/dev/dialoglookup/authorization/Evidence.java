package dev.dialoglookup.authorization;

import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One grant that opened a dialog.
 *
 * @param subject the role or package URN; the service-resource URN; the canonical reference
 * @param name of a role or package; empty otherwise, and where the directory has none
 * @param links where to read more, or null
 * @param validTo the first moment after the grant, or null for a grant without end
 * @param inheritedFrom the parent organization where it was given, or null
 */
public record Evidence(
        GrantType grantType,
        String subject,
        LocalizedText name,
        @Nullable Links links,
        @Nullable Instant validTo,
        @Nullable Party inheritedFrom) {

    /** Where more can be read about a role or package. */
    public record Links(String metadata) {}

    Evidence prunedTo(AcceptedLanguages accepted) {
        return new Evidence(grantType, subject, name.prunedTo(accepted), links, validTo, inheritedFrom);
    }

    /** Without what is between the user and the one who gave: for a service owner's eyes. */
    Evidence withoutTerms() {
        return new Evidence(grantType, subject, name, links, null, null);
    }
}
