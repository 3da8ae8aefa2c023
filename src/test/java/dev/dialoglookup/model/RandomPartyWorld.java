package dev.dialoglookup.model;

import dev.dialoglookup.model.PartyWorld.HandedOver;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes worlds of one user and many parties: the same one for the same seed. */
final class RandomPartyWorld {

    static final List<String> WORDS =
            List.of("Bakeri", "BÅT", "ærlig", "Ødegård", "100%", "a_b", "axb", "O'Brien", "AS", "Sønn & co", "\\n");

    private static final int DIALOGS = 2500;
    private static final int STRANGERS = 100;

    private final Random random;
    private final long seed;
    private final Instant now;
    private final int size;
    private final Organizations organizations;
    private final Persons persons;
    private final RandomLabels labels;
    private final Map<String, ModelParty> parties = new LinkedHashMap<>();
    private final List<String> urns = new ArrayList<>();
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Map<String, String> resourceOwners = new LinkedHashMap<>();
    private final Map<String, Set<String>> subjectsOf = new LinkedHashMap<>();
    private final List<String> subjects = new ArrayList<>();
    private final List<ModelDialog> dialogs = new ArrayList<>();

    /**
     * @param now when the world is asked; grants and dialogs come and go around that moment, and at it
     * @param size how many parties the user has grants for
     */
    RandomPartyWorld(long seed, Instant now, int size) {
        this.random = new Random(seed);
        this.seed = seed;
        this.now = now;
        this.size = size;
        this.organizations = new Organizations(seed);
        this.persons = new Persons(seed);
        this.labels = new RandomLabels(random);
    }

    PartyWorld make() {
        String user = persons.next().urn();
        IntStream.range(0, 3)
                .forEach(i -> owners.put(
                        "pw%dx%d".formatted(seed, i), organizations.next().number()));
        IntStream.range(0, 6).forEach(i -> subjects.add("urn:altinn:rolecode:pw%dx%d".formatted(seed, i)));
        IntStream.range(0, 4).forEach(i -> subjects.add("urn:altinn:accesspackage:pw%dx%d".formatted(seed, i)));
        IntStream.range(0, 12).forEach(this::makeResource);
        while (parties.size() < size + STRANGERS) {
            ModelParty party = party();
            if (parties.putIfAbsent(party.party(), party) == null) {
                urns.add(party.party());
            }
        }
        String handedOver = resourceOwners.keySet().iterator().next();
        String former = resourceOwners.get(handedOver);
        IntStream.range(0, DIALOGS / 2).forEach(_ -> makeDialog());
        resourceOwners.put(
                handedOver,
                owners.keySet().stream()
                        .filter(owner -> !owner.equals(former))
                        .findFirst()
                        .orElseThrow());
        IntStream.range(0, DIALOGS / 2).forEach(_ -> makeDialog());
        ModelWorld world =
                new ModelWorld(owners, resourceOwners, Map.of(), subjectsOf, Map.of(user, grants()), dialogs);
        return new PartyWorld(world, user, parties, new HandedOver(handedOver, former, DIALOGS / 2));
    }

    private void makeResource(int i) {
        String resource = "pw%d-%d".formatted(seed, i);
        resourceOwners.put(resource, pick(List.copyOf(owners.keySet())));
        Set<String> opening = new TreeSet<>();
        // the last subject opens nothing at all
        IntStream.range(0, random.nextInt(4)).forEach(_ -> opening.add(subjects.get(random.nextInt(9))));
        subjectsOf.put(resource, opening);
    }

    private ModelParty party() {
        String urn = switch (random.nextInt(12)) {
            case 0 -> persons.next().urn();
            case 1 -> "urn:altinn:person:legacy-selfidentified:pw%d-bruker-ø%d".formatted(seed, parties.size());
            case 2 -> "urn:altinn:person:idporten-email:pw%d.%d@example.com".formatted(seed, parties.size());
            default -> organizations.next().urn();
        };
        boolean isUnit = random.nextInt(50) == 0;
        return new ModelParty(
                urn,
                random.nextInt(10) == 0 ? null : pick(WORDS) + " " + pick(WORDS),
                isUnit ? random.nextInt(1, 1_000_000) : null,
                isUnit && random.nextBoolean() ? organizations.next().urn() : null);
    }

    private void makeDialog() {
        String resource = pick(List.copyOf(resourceOwners.keySet()));
        String owner = owners.getOrDefault(resourceOwners.get(resource), "");
        boolean deleted = random.nextInt(8) == 0;
        // while it still lives, its reference must be no other's: the first half is there already
        boolean isSecondHalf = dialogs.size() >= DIALOGS / 2;
        Instant visibleFrom = random.nextInt(6) == 0 ? RandomGrants.around(random, now, -1, 1) : null;
        Instant expiresAt =
                random.nextInt(6) == 0 ? RandomGrants.around(random, now, visibleFrom == null ? -1 : 1, 2) : null;
        dialogs.add(new ModelDialog(
                uuidV7().toString(),
                pick(urns),
                resource,
                owner,
                deleted && isSecondHalf ? List.of() : labels.of(owner, deleted),
                visibleFrom,
                expiresAt,
                deleted,
                "Tittel",
                null));
    }

    private List<ModelGrant> grants() {
        Map<String, ModelGrant> held = new LinkedHashMap<>();
        for (String party : urns.subList(0, size)) {
            put(held, shared(party));
            if (random.nextInt(4) == 0) {
                put(held, shared(party));
            }
        }
        for (ModelDialog dialog : dialogs) {
            if (random.nextInt(4) == 0) {
                put(held, single(dialog));
            }
        }
        IntStream.range(0, size / 50).forEach(_ -> {
            String nowhere = "urn:altinn:dialog-id:" + uuidV7();
            put(held, grant(pick(urns), "InstanceDelegation", nowhere, resource()));
        });
        return List.copyOf(held.values());
    }

    private static void put(Map<String, ModelGrant> held, ModelGrant grant) {
        held.put(grant.identity(), grant);
    }

    private ModelGrant shared(String party) {
        if (random.nextInt(4) == 0) {
            return grant(party, "ResourceDelegation", "urn:altinn:resource:" + resource(), null);
        }
        String subject = pick(subjects);
        return grant(party, subject.contains("rolecode") ? "Role" : "AccessPackage", subject, null);
    }

    /** Mostly right, else wrong in one respect: the party, the resource, or a reference that is not the canonical one. */
    private ModelGrant single(ModelDialog dialog) {
        int mistake = random.nextInt(8);
        return grant(
                mistake == 0 ? pick(urns) : dialog.party(),
                "InstanceDelegation",
                mistake == 1 ? pick(List.copyOf(dialog.references())) : dialog.canonical(),
                mistake == 2 ? resource() : dialog.resource());
    }

    /** In force, over, over at this very moment, beginning with it, or still to come. */
    private ModelGrant grant(String party, String type, String subject, @Nullable String serviceResource) {
        Instant before = now.minus(Duration.ofMinutes(random.nextInt(1, 60)));
        Instant after = now.plus(Duration.ofMinutes(random.nextInt(1, 60)));
        return switch (random.nextInt(12)) {
            case 0 -> new ModelGrant(party, type, subject, serviceResource, null, before);
            case 1 -> new ModelGrant(party, type, subject, serviceResource, before, now);
            case 2 -> new ModelGrant(party, type, subject, serviceResource, now, after);
            case 3 -> new ModelGrant(party, type, subject, serviceResource, after, null);
            case 4 -> new ModelGrant(party, type, subject, serviceResource, before, after);
            default -> new ModelGrant(party, type, subject, serviceResource, null, null);
        };
    }

    private String resource() {
        return pick(List.copyOf(resourceOwners.keySet()));
    }

    private UUID uuidV7() {
        long time = now.minus(Duration.ofHours(3)).toEpochMilli() - random.nextInt(1_000_000);
        return new UUID(time << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000000000000000L);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
