package dev.dialoglookup.authorization;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a dialog is open to a user: the decision's own reasons.
 *
 * @param currentAuthenticationLevel the user's level, or null when a service owner asks and did not state it
 * @param evidence never empty; each grant once, ordered by type, then by subject
 * @param explanation the same in one sentence
 */
public record AuthorizationEvidence(
        @Nullable Integer currentAuthenticationLevel,
        boolean viaRole,
        boolean viaAccessPackage,
        boolean viaResourceDelegation,
        boolean viaInstanceDelegation,
        List<Evidence> evidence,
        LocalizedText explanation) {

    static AuthorizationEvidence of(List<Evidence> evidence, LocalizedText explanation) {
        return new AuthorizationEvidence(
                null,
                isThrough(evidence, GrantType.Role),
                isThrough(evidence, GrantType.AccessPackage),
                isThrough(evidence, GrantType.ResourceDelegation),
                isThrough(evidence, GrantType.InstanceDelegation),
                evidence,
                explanation);
    }

    /** The same with every text in the accepted language. */
    public AuthorizationEvidence prunedTo(AcceptedLanguages accepted) {
        return with(
                currentAuthenticationLevel,
                evidence.stream().map(item -> item.prunedTo(accepted)).toList(),
                explanation.prunedTo(accepted));
    }

    /** The same for a user at that level; null where it is not known. */
    public AuthorizationEvidence at(@Nullable AuthenticationLevel level) {
        return with(level == null ? null : level.value(), evidence, explanation);
    }

    /** What a service owner may know of it: no end dates, no parents. */
    public AuthorizationEvidence withoutTerms() {
        return with(
                currentAuthenticationLevel,
                evidence.stream().map(Evidence::withoutTerms).toList(),
                explanation);
    }

    private AuthorizationEvidence with(@Nullable Integer level, List<Evidence> items, LocalizedText sentence) {
        return new AuthorizationEvidence(
                level, viaRole, viaAccessPackage, viaResourceDelegation, viaInstanceDelegation, items, sentence);
    }

    private static boolean isThrough(List<Evidence> evidence, GrantType type) {
        return evidence.stream().anyMatch(item -> item.grantType() == type);
    }
}
