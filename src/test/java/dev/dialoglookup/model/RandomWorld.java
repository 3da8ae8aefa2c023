package dev.dialoglookup.model;

import dev.dialoglookup.party.Party;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
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
    private static final int PLANTED = 4;

    /** How many parties have most of the dialogs, where there are large users. */
    static final int BUSY = 12;

    /** Where the large users begin among the users. */
    static final int LARGE = 10;

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
        RandomDialogs made = new RandomDialogs(this, this.random, now);
        times(size.dialogs(), i -> dialogs.add(made.next(i)));
        RandomGrants given = new RandomGrants(this, this.random, now);
        users.forEach(user -> grants.put(user, given.some(user)));
        List<String> large = users.subList(LARGE, LARGE + size.large());
        large.forEach(user -> grants.put(user, given.forNearlyAll(user, large.indexOf(user))));
        ModelWorld world = new ModelWorld(owners, resourceOwners, levels, subjectsOf, grants, dialogs);
        PlantedGrants planted = new PlantedGrants(world, planted(), now, this.random);
        large.forEach(user -> grants.computeIfPresent(user, (_, some) -> planted.beside(some)));
        return world;
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
        List<String> codes = List.copyOf(owners.keySet());
        resourceOwners.put(resource, size.large() > 0 && i % 3 < 2 ? codes.getFirst() : pick(codes));
        if (random.nextInt(4) > 0) {
            levels.put(resource, random.nextInt(5));
        }
        Set<String> opening = new TreeSet<>();
        times(random.nextInt(i % 2, 4), _ -> opening.add(pick(subjects)));
        if (size.large() > 0 && i == 0) {
            levels.put(resource, 4);
            opening.add(subjects.getFirst());
        }
        subjectsOf.put(resource, opening);
    }

    boolean hasLargeUsers() {
        return size.large() > 0;
    }

    /** The organization number of who owns the service resource. */
    String ownerOf(String resource) {
        return String.valueOf(owners.get(resourceOwners.get(resource)));
    }

    /** One of them; where there are large users, mostly the hot one. */
    String resourceOfDialog() {
        List<String> resources = List.copyOf(resourceOwners.keySet());
        return size.large() > 0 && random.nextInt(10) < 3 ? hotResource() : pick(resources);
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

    /** Those with most of the dialogs, where there are large users. */
    List<String> busy() {
        return parties.subList(0, BUSY);
    }

    /** Those of the busy parties for which large users have nothing but what is planted. */
    List<String> planted() {
        return parties.subList(PLANTED, BUSY);
    }

    /** The service resource of most dialogs. */
    String hotResource() {
        return resourceOwners.keySet().iterator().next();
    }

    boolean opensHot(String subject) {
        return subjectsOf.getOrDefault(hotResource(), Set.of()).contains(subject);
    }

    String resource() {
        return pick(List.copyOf(resourceOwners.keySet()));
    }

    String subject() {
        return pick(subjects);
    }

    List<String> subjects() {
        return subjects;
    }

    ModelDialog dialog() {
        return pick(dialogs);
    }

    private UUID uuid() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    private static void times(int count, IntConsumer action) {
        IntStream.range(0, count).forEach(action);
    }
}
