package dev.dialoglookup.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Grants that open a dialog which nothing else opens, and grants that miss one in a single respect: whatever a search forgets
 * makes a difference.
 */
final class PlantedGrants {

    private static final Duration HOUR = Duration.ofHours(1);

    private final ModelWorld world;
    private final List<String> parties;
    private final Instant now;
    private final Random random;

    /**
     * @param parties whose dialogs they are about
     */
    PlantedGrants(ModelWorld world, List<String> parties, Instant now, Random random) {
        this.world = world;
        this.parties = parties;
        this.now = now;
        this.random = random;
    }

    /** Makes a grant for the sake of a dialog: one that opens it, or one that misses it. */
    private record Kind(boolean opens, Function<ModelDialog, @Nullable ModelGrant> grant) {}

    /** What the user has, and one of each kind for the service resource of most dialogs and one for another. */
    List<ModelGrant> beside(List<ModelGrant> grants) {
        Map<String, ModelGrant> held = new LinkedHashMap<>();
        grants.forEach(grant -> held.put(grant.identity(), grant));
        String hot = world.resourceOwners().keySet().iterator().next();
        List<ModelDialog> dialogs = world.dialogs().stream()
                .filter(dialog -> parties.contains(dialog.party()) && dialog.isVisible(now))
                .toList();
        for (Kind kind : kinds()) {
            for (boolean isHot : List.of(true, false)) {
                plant(
                        held,
                        dialogs.stream()
                                .filter(dialog -> dialog.resource().equals(hot) == isHot)
                                .toList(),
                        kind);
            }
        }
        return List.copyOf(held.values());
    }

    /** Those that open come first, for what the others miss must stay shut. */
    private List<Kind> kinds() {
        return List.of(
                new Kind(true, dialog -> delegation(dialog, now, null)),
                new Kind(true, dialog -> role(dialog, null, now.plus(HOUR))),
                new Kind(true, dialog -> instance(dialog, now, now.plus(HOUR))),
                new Kind(false, dialog -> delegation(dialog, null, now)),
                new Kind(false, dialog -> delegation(dialog, now.plusSeconds(1), null)),
                new Kind(false, dialog -> role(dialog, now.minus(HOUR), now)),
                new Kind(false, dialog -> role(dialog, now.plus(HOUR), null)),
                new Kind(false, dialog -> instance(dialog, null, now)),
                new Kind(false, dialog -> instance(dialog, now.plus(HOUR), null)),
                new Kind(false, dialog -> instance(pick(parties), dialog.canonical(), dialog.resource(), null, null)),
                new Kind(false, dialog -> instance(dialog.party(), dialog.canonical(), pick(resources()), null, null)),
                new Kind(
                        false,
                        dialog -> instance(
                                dialog.party(),
                                pick(List.copyOf(dialog.references())),
                                dialog.resource(),
                                null,
                                null)));
    }

    /** For the first dialog that nothing opens so far, and that this then opens or still does not. */
    private void plant(Map<String, ModelGrant> held, List<ModelDialog> dialogs, Kind kind) {
        for (ModelDialog dialog : dialogs) {
            ModelGrant grant = kind.grant.apply(dialog);
            if (grant == null || held.containsKey(grant.identity()) || isOpen(held, dialog)) {
                continue;
            }
            held.put(grant.identity(), grant);
            if (isOpen(held, dialog) == kind.opens) {
                return;
            }
            held.remove(grant.identity());
        }
        throw new IllegalStateException("no dialog for a grant of each kind");
    }

    private boolean isOpen(Map<String, ModelGrant> held, ModelDialog dialog) {
        return !world.opening(List.copyOf(held.values()), dialog, now).isEmpty();
    }

    private static ModelGrant delegation(ModelDialog dialog, @Nullable Instant from, @Nullable Instant to) {
        return new ModelGrant(
                dialog.party(), "ResourceDelegation", "urn:altinn:resource:" + dialog.resource(), null, from, to);
    }

    /** Through one of the subjects that open the service resource, if there are any. */
    private @Nullable ModelGrant role(ModelDialog dialog, @Nullable Instant from, @Nullable Instant to) {
        List<String> opening = new ArrayList<>(world.subjectsOf().get(dialog.resource()));
        return opening.isEmpty() ? null : RandomGrants.ofSubject(dialog.party(), pick(opening), from, to);
    }

    private static ModelGrant instance(ModelDialog dialog, @Nullable Instant from, @Nullable Instant to) {
        return instance(dialog.party(), dialog.canonical(), dialog.resource(), from, to);
    }

    private static ModelGrant instance(
            String party, String reference, String resource, @Nullable Instant from, @Nullable Instant to) {
        return new ModelGrant(party, "InstanceDelegation", reference, resource, from, to);
    }

    private List<String> resources() {
        return List.copyOf(world.resourceOwners().keySet());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
