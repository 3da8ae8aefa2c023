package dev.dialoglookup.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A whole world, and the decision as the contract words it.
 *
 * @param owners organization numbers by code
 * @param resourceOwners the code of the owner of each resource
 * @param levels the minimum level of a resource that has one
 * @param subjectsOf the roles and packages with at least one right on a resource
 * @param grants by end user
 */
record ModelWorld(
        Map<String, String> owners,
        Map<String, String> resourceOwners,
        Map<String, Integer> levels,
        Map<String, Set<String>> subjectsOf,
        Map<String, List<ModelGrant>> grants,
        List<ModelDialog> dialogs) {

    private static final List<String> TYPES =
            List.of("Role", "AccessPackage", "ResourceDelegation", "InstanceDelegation");

    /** The grants that open the dialog, as evidence lists them: type and subject; none is a "no". */
    List<String> evidence(String user, ModelDialog dialog, Instant now) {
        Set<String> evidence = new TreeSet<>();
        for (ModelGrant grant : opening(grants.get(user), dialog, now)) {
            evidence.add(TYPES.indexOf(grant.type()) + " " + grant.type() + " " + grant.subject());
        }
        return evidence.stream().map(item -> item.substring(2)).toList();
    }

    /** Those of the grants that open the dialog. */
    List<ModelGrant> opening(List<ModelGrant> held, ModelDialog dialog, Instant now) {
        return held.stream()
                .filter(grant -> grant.party().equals(dialog.party()) && grant.isValid(now) && opens(grant, dialog))
                .toList();
    }

    private boolean opens(ModelGrant grant, ModelDialog dialog) {
        return switch (grant.type()) {
            case "Role", "AccessPackage" ->
                subjectsOf.getOrDefault(dialog.resource(), Set.of()).contains(grant.subject());
            case "ResourceDelegation" -> grant.subject().equals("urn:altinn:resource:" + dialog.resource());
            case "InstanceDelegation" ->
                grant.subject().equals(dialog.canonical()) && dialog.resource().equals(grant.serviceResource());
            default -> throw new IllegalArgumentException(grant.type());
        };
    }

    /** Whether the user acts for the party through some role or package. */
    boolean actsFor(String user, String party, Instant now) {
        return grants.get(user).stream()
                .anyMatch(grant -> grant.isRoleOrPackage() && grant.party().equals(party) && grant.isValid(now));
    }

    /** What a resource asks for: 3 where nothing is set. */
    int levelOf(ModelDialog dialog) {
        return levels.getOrDefault(dialog.resource(), 3);
    }
}
