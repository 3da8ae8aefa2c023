package dev.dialoglookup.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Makes what the users of a world may do for its parties. */
final class RandomGrants {

    private final RandomWorld world;
    private final Random random;
    private final Instant now;

    RandomGrants(RandomWorld world, Random random, Instant now) {
        this.world = world;
        this.random = random;
        this.now = now;
    }

    /** A few grants of all kinds. */
    List<ModelGrant> some(String user) {
        Map<String, ModelGrant> held = new LinkedHashMap<>();
        for (int count = random.nextInt(1, 14); count > 0; count--) {
            put(held, one(user));
        }
        return List.copyOf(held.values());
    }

    /** The same, and one or two roles for nearly every party. */
    List<ModelGrant> forNearlyAll(String user) {
        Map<String, ModelGrant> held = new LinkedHashMap<>();
        some(user).forEach(grant -> put(held, grant));
        for (String party : world.parties()) {
            int count = random.nextInt(8) == 0 ? 0 : random.nextInt(1, 3);
            for (int i = 0; i < count; i++) {
                put(held, ofSubject(party));
            }
        }
        return List.copyOf(held.values());
    }

    private static void put(Map<String, ModelGrant> held, ModelGrant grant) {
        held.put(grant.identity(), grant);
    }

    private ModelGrant one(String user) {
        String party = world.parties().contains(user) && random.nextInt(3) == 0 ? user : world.party();
        return switch (random.nextInt(5)) {
            case 0, 1 -> ofSubject(party);
            case 2 -> grant(party, "ResourceDelegation", "urn:altinn:resource:" + world.resource(), null);
            default -> instanceDelegation(party, world.resource());
        };
    }

    private ModelGrant ofSubject(String party) {
        String subject = world.subject();
        return grant(party, subject.contains("rolecode") ? "Role" : "AccessPackage", subject, null);
    }

    /** Mostly right, else wrong in one respect: the party, the resource, or a reference that is not the canonical one. */
    private ModelGrant instanceDelegation(String otherParty, String otherResource) {
        ModelDialog dialog = world.dialog();
        List<String> names = new ArrayList<>(dialog.appInstances());
        names.addAll(dialog.letters());
        names.add(dialog.ownReference());
        int mistake = random.nextInt(8);
        return grant(
                mistake == 0 ? otherParty : dialog.party(),
                "InstanceDelegation",
                mistake == 1 ? names.get(random.nextInt(names.size())) : dialog.canonical(),
                mistake == 2 ? otherResource : dialog.resource());
    }

    private ModelGrant grant(String party, String type, String subject, @Nullable String serviceResource) {
        Instant from = random.nextInt(5) == 0 ? around(random, now, -2, 1) : null;
        Instant to = random.nextInt(5) == 0 ? around(random, now, from == null ? -2 : 2, 3) : null;
        return new ModelGrant(party, type, subject, serviceResource, from, to);
    }

    /** Some moment around a time, between two numbers of hours, or that time itself. */
    static Instant around(Random random, Instant now, int least, int most) {
        return random.nextInt(6) == 0 && least < 0
                ? now
                : now.plus(Duration.ofMinutes(random.nextInt(least * 60 + 1, most * 60)));
    }
}
