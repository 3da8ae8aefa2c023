package dev.dialoglookup.authorization;

import dev.dialoglookup.localization.AcceptedLanguages;
import java.util.List;

/**
 * What would open a service resource to one who has no access.
 *
 * @param roles ordered by URN
 * @param accessPackages ordered by URN
 * @param isDelegable whether somebody who has access can pass it on
 */
public record AccessOptions(List<NamedSubject> roles, List<NamedSubject> accessPackages, boolean isDelegable) {

    static AccessOptions of(List<NamedSubject> subjects, boolean isDelegable) {
        return new AccessOptions(only(subjects, GrantType.Role), only(subjects, GrantType.AccessPackage), isDelegable);
    }

    /** The same with every name in the accepted language. */
    public AccessOptions prunedTo(AcceptedLanguages accepted) {
        return new AccessOptions(pruned(roles, accepted), pruned(accessPackages, accepted), isDelegable);
    }

    private static List<NamedSubject> only(List<NamedSubject> subjects, GrantType type) {
        return subjects.stream().filter(subject -> subject.urn().type() == type).toList();
    }

    private static List<NamedSubject> pruned(List<NamedSubject> subjects, AcceptedLanguages accepted) {
        return subjects.stream().map(subject -> subject.prunedTo(accepted)).toList();
    }
}
