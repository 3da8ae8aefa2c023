package dev.dialoglookup.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/** Makes the dialogs of a world: some deleted, some that come or go around the moment when the world is asked. */
final class RandomDialogs {

    private static final int OF_WHICH_ONE_EACH = 20;

    private final RandomWorld world;
    private final Random random;
    private final Instant now;
    private final RandomLabels labels;

    RandomDialogs(RandomWorld world, Random random, Instant now) {
        this.world = world;
        this.random = random;
        this.now = now;
        this.labels = new RandomLabels(random);
    }

    ModelDialog next(int index) {
        String resource = world.resourceOfDialog();
        String owner = world.ownerOf(resource);
        boolean deleted = random.nextInt(12) == 0;
        Instant visibleFrom = random.nextInt(10) == 0 ? RandomGrants.around(random, now, -1, 1) : null;
        Instant expiresAt =
                random.nextInt(10) == 0 ? RandomGrants.around(random, now, visibleFrom == null ? -1 : 1, 2) : null;
        String id = uuidV7().toString();
        ModelDialog dialog = new ModelDialog(
                id,
                world.party(),
                resource,
                owner,
                labels.of(owner, deleted),
                visibleFrom,
                expiresAt,
                deleted,
                "Tittel " + id,
                random.nextBoolean() ? "Brev fra det offentlige" : null);
        return world.hasLargeUsers() ? atThisVeryMoment(dialog, index) : dialog;
    }

    /** Some come and some go at the moment itself. */
    private ModelDialog atThisVeryMoment(ModelDialog dialog, int index) {
        return switch (index % OF_WHICH_ONE_EACH) {
            case 0 -> dialog.within(null, now, dialog.deleted());
            case 1 -> dialog.within(now, null, dialog.deleted());
            default -> dialog;
        };
    }

    private UUID uuidV7() {
        long time = now.minus(Duration.ofHours(3)).toEpochMilli() - random.nextInt(1_000_000);
        return new UUID(time << 16 | 0x7000 | random.nextInt(0x1000), random.nextLong() >>> 2 | 0x8000000000000000L);
    }
}
