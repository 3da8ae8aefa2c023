package dev.dialoglookup.model;

import dev.dialoglookup.party.Party;
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
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

/** Makes worlds: the same one for the same seed, with everything that could go wrong in it more often than in life. */
final class RandomWorld {

    private static final WorldSize SMALL = new WorldSize(44, 12, 9, 500, 0);
    private static final int BUSY = 12;

    private final WorldSize size;
    private final Random random;
    private final long seed;
    private final Instant now;
    private final Organizations organizations;
    private final Persons persons;
    private final Map<String, String> owners = new LinkedHashMap<>();
    private final Map<String, String> resourceOwners = new LinkedHashMap<>();
    private final Map<String, Integer> levels = new LinkedHashMap<>();
    private final Map<String, Set<String>> subjectsOf = new LinkedHashMap<>();
    private final Map<String, List<ModelGrant>> grants = new LinkedHashMap<>();
    private final List<ModelDialog> dialogs = new ArrayList<>();
    private final List<String> parties = new ArrayList<>();
    private final List<String> subjects = new ArrayList<>();
    private final RandomLabels labels;

    /**
     * @param now when the world is asked; grants and dialogs come and go around that moment
     */
    RandomWorld(long seed, Instant now) {
        this(seed, now, SMALL);
    }

    RandomWorld(long seed, Instant now, WorldSize size) {
        this.size = size;
        this.random = new Random(seed);
        this.seed = seed;
        this.now = now;
        this.organizations = new Organizations(seed);
        this.persons = new Persons(seed);
        this.labels = new RandomLabels(random);
    }

    ModelWorld make() {
        times(
                3,
                i -> owners.put(
                        "o%dx%d".formatted(seed, i), organizations.next().number()));
        times(6, i -> subjects.add("urn:altinn:rolecode:r%dx%d".formatted(seed, i)));
        times(4, i -> subjects.add("urn:altinn:accesspackage:p%dx%d".formatted(seed, i)));
        times(size.resources(), this::makeResource);
        times(size.organizations(), _ -> parties.add(organizations.next().urn()));
        List<String> users = users();
        parties.addAll(users.subList(0, 6));
        times(size.dialogs(), _ -> makeDialog());
        RandomGrants given = new RandomGrants(this, this.random, now);
        users.forEach(user -> grants.put(user, given.some(user)));
        users.subList(10, 10 + size.large()).forEach(user -> grants.put(user, given.forNearlyAll(user)));
        return new ModelWorld(owners, resourceOwners, levels, subjectsOf, grants, dialogs);
    }

    private List<String> users() {
        List<Party> users = new ArrayList<>();
        times(size.users() - 4, _ -> users.add(persons.next()));
        times(2, i -> users.add(new Party.EmailUser("user%d.%d@example.com".formatted(seed, i))));
        times(2, _ -> users.add(new Party.SystemUser(uuid())));
        return users.stream().map(Party::urn).toList();
    }

    private void makeResource(int i) {
        String resource = "s%d-%d".formatted(seed, i);
        resourceOwners.put(resource, pick(List.copyOf(owners.keySet())));
        if (random.nextInt(4) > 0) {
            levels.put(resource, random.nextInt(5));
        }
        Set<String> opening = new TreeSet<>();
        times(random.nextInt(4), _ -> opening.add(pick(subjects)));
        subjectsOf.put(resource, opening);
    }

    private void makeDialog() {
        String resource = resourceOfDialog();
        String owner = owners.get(resourceOwners.get(resource));
        boolean deleted = random.nextInt(12) == 0;
        Instant visibleFrom = random.nextInt(10) == 0 ? RandomGrants.around(random, now, -1, 1) : null;
        Instant expiresAt =
                random.nextInt(10) == 0 ? RandomGrants.around(random, now, visibleFrom == null ? -1 : 1, 2) : null;
        dialogs.add(new ModelDialog(
                uuidV7().toString(),
                party(),
                resource,
                owner,
                labels.of(owner, deleted),
                visibleFrom,
                expiresAt,
                deleted,
                random.nextBoolean() ? "Brev fra det offentlige" : null));
    }

    private String resourceOfDialog() {
        List<String> resources = List.copyOf(resourceOwners.keySet());
        return size.large() > 0 && random.nextInt(10) < 3 ? resources.getFirst() : pick(resources);
    }

    /** One of the parties; where there are large users, mostly a busy one. */
    String party() {
        return switch (size.large() == 0 ? 9 : random.nextInt(10)) {
            case 0, 1 -> parties.getFirst();
            case 2, 3, 4 -> parties.get(random.nextInt(BUSY));
            default -> pick(parties);
        };
    }

    List<String> parties() {
        return parties;
    }

    String resource() {
        return pick(List.copyOf(resourceOwners.keySet()));
    }

    String subject() {
        return pick(subjects);
    }

    ModelDialog dialog() {
        return pick(dialogs);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private UUID uuidV7() {
        long time = now.minus(Duration.ofHours(3)).toEpochMilli() - random.nextInt(1_000_000);
        return new UUID(time << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000000000000000L);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static void times(int count, IntConsumer action) {
        IntStream.range(0, count).forEach(action);
    }
}
