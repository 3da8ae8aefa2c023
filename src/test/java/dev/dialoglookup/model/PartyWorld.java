package dev.dialoglookup.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A world with one user who acts for very many, and whom lists of parties must name, by going through everything there is.
 *
 * @param user its URN
 * @param parties by URN
 * @param handedOver what came of a service resource whose dialogs are partly another owner's
 */
record PartyWorld(ModelWorld world, String user, Map<String, ModelParty> parties, HandedOver handedOver) {

    /** A service resource, the code of the owner it had, and how many of the world's dialogs were written until then. */
    record HandedOver(String resource, String formerOwner, int dialogs) {}

    /** Whom the user may act for: any valid grant will do. */
    List<ModelParty> actedFor(Instant now) {
        return listed(
                world.grants().getOrDefault(user, List.of()).stream()
                        .filter(grant -> grant.isValid(now))
                        .map(ModelGrant::party)
                        .toList(),
                _ -> true);
    }

    /** Those where the user may see a dialog of an owner. */
    List<ModelParty> seenOf(String owner, Instant now) {
        return listed(
                world.dialogs().stream()
                        .filter(dialog -> dialog.owner().equals(owner) && dialog.isVisible(now))
                        .filter(dialog -> !world.evidence(user, dialog, now).isEmpty())
                        .map(ModelDialog::party)
                        .toList(),
                _ -> true);
    }

    /** Those that a list's items show, in order of their URNs, each once. */
    List<ModelParty> listed(Iterable<String> urns, Predicate<ModelParty> filter) {
        TreeSet<String> sorted = new TreeSet<>();
        urns.forEach(sorted::add);
        return sorted.stream()
                .map(urn -> parties.getOrDefault(urn, new ModelParty(urn, null, null, null)))
                .filter(filter)
                .toList();
    }
}
