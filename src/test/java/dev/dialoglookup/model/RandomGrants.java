package dev.dialoglookup.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what the users of a world may do for its parties. */
final class RandomGrants {

    /** Which of the large users finds little of the most. */
    static final int SPARSE = 3;

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

    /**
     * Roles for nearly every party: of the first user all that there are, else one or two, and of the last such that hardly
     * any opens the service resource of most dialogs. Now and then a delegation besides.
     */
    List<ModelGrant> forNearlyAll(String user, int which) {
        Map<String, ModelGrant> held = new LinkedHashMap<>();
        some(user).forEach(grant -> put(held, grant));
        for (String party : world.parties()) {
            if (random.nextInt(8) == 0 && !party.equals(world.parties().getFirst())) {
                continue;
            }
            if (which == 0) {
                world.subjects().forEach(subject -> put(held, ofSubject(party, subject, null, null)));
            }
            for (int count = random.nextInt(1, 3); which > 0 && count > 0; count--) {
                put(held, which == SPARSE ? notOfHot(party) : ofSubject(party));
            }
            if (random.nextInt(6) == 0) {
                put(held, grant(party, "ResourceDelegation", "urn:altinn:resource:" + world.resource(), null));
                put(held, instanceDelegation(party, world.resource()));
            }
        }
        held.values()
                .removeIf(grant -> world.planted().contains(grant.party())
                        || (which == SPARSE && world.busy().contains(grant.party())));
        return List.copyOf(held.values());
    }

    private ModelGrant notOfHot(String party) {
        boolean perhaps = !world.busy().contains(party) && random.nextInt(10) == 0;
        return Stream.generate(() -> ofSubject(party))
                .filter(grant -> perhaps || !world.opensHot(grant.subject()))
                .findFirst()
                .orElseThrow();
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
        return grant(party, type(subject), subject, null);
    }

    static ModelGrant ofSubject(String party, String subject, @Nullable Instant from, @Nullable Instant to) {
        return new ModelGrant(party, type(subject), subject, null, from, to);
    }

    private static String type(String subject) {
        return subject.contains("rolecode") ? "Role" : "AccessPackage";
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
