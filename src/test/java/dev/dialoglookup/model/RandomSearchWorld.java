package dev.dialoglookup.model;

import dev.dialoglookup.model.ListedDialog.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes worlds to search: large users, a busy party, a hot service resource, few distinct moments and so many ties. */
final class RandomSearchWorld {

    static final List<String> LABELS =
            List.of("100%", "100 per cent", "a_b", "axb", "mappe/2024", "mappe/2025", "mappe", "urn:x:y'\"z");
    static final List<String> EXTENDED = List.of("sent", "Sent", "under behandling", "100%");
    static final List<String> PROCESSES = List.of("urn:test:process:1", "https://example.com/process?a=b%20c");
    static final List<String> REFERENCES = List.of("ref-1", "REF-1", "ref_1");

    static final int LARGE_USERS = 4;

    /** Put on when the dialog is there already. */
    static final String LATER_LABEL = "later";

    private static final Duration WRITTEN_BEFORE = Duration.ofHours(2);
    private static final WorldSize SIZE = new WorldSize(40, 380, 14, 3200, LARGE_USERS);

    private final Random random;
    private final RandomContents contents;
    private final long seed;
    private final Instant asked;
    private final Instant written;
    private final List<Instant> moments;

    /** When owners put one more label on some dialogs, which moves their last change but not their content. */
    private final List<Instant> later;

    RandomSearchWorld(long seed, Instant asked) {
        this.random = new Random(~seed);
        this.contents = new RandomContents(random);
        this.seed = seed;
        this.asked = asked;
        this.written = asked.minus(WRITTEN_BEFORE);
        this.moments = IntStream.range(0, 14)
                .mapToObj(i -> written.minus(Duration.ofMinutes(i == 0 ? 1 : random.nextInt(1, 60 * 24 * 40))))
                .toList();
        this.later = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> written.plus(Duration.ofMinutes(25L * i)))
                .toList();
    }

    SearchWorld make() {
        ModelWorld world = new RandomWorld(seed, asked, SIZE).make();
        return new SearchWorld(world, world.dialogs().stream().map(this::listed).toList(), written, asked);
    }

    private ListedDialog listed(ModelDialog dialog) {
        boolean apiOnly = random.nextInt(6) == 0;
        Times times = times(dialog);
        return new ListedDialog(
                labelled(dialog, times.labelledAt() != null),
                times,
                contents.traits(apiOnly),
                contents.texts(apiOnly && random.nextBoolean()));
    }

    private ModelDialog labelled(ModelDialog dialog, boolean later) {
        TreeSet<String> labels = new TreeSet<>(dialog.labels());
        IntStream.range(0, random.nextInt(3)).forEach(_ -> labels.add(pick(LABELS)));
        if (later) {
            labels.add(LATER_LABEL);
        }
        return dialog.labelled(List.copyOf(labels));
    }

    /** As the contract has it; whoever becomes visible later is new only then. */
    private Times times(ModelDialog dialog) {
        Instant first = moment();
        Instant second = moment();
        Instant givenCreated = random.nextInt(8) == 0 ? null : first.isBefore(second) ? first : second;
        Instant givenUpdated = random.nextInt(4) == 0 ? null : first.isBefore(second) ? second : first;
        Instant dueAt = random.nextInt(2) == 0 ? null : dueAt(dialog, written.plus(Duration.ofDays(random.nextInt(5))));
        Instant labelled = dialog.deleted() || random.nextInt(4) > 0 ? null : pick(later);
        Instant visibleFrom = dialog.visibleFrom();
        if (visibleFrom != null) {
            Instant updated = labelled != null && labelled.isAfter(visibleFrom) ? labelled : visibleFrom;
            return new Times(givenCreated, givenUpdated, labelled, visibleFrom, updated, visibleFrom, dueAt);
        }
        Instant created = givenCreated != null ? givenCreated : givenUpdated != null ? givenUpdated : written;
        Instant content = givenUpdated != null ? givenUpdated : created;
        Instant updated = dialog.deleted() ? written : labelled != null ? labelled : content;
        return new Times(givenCreated, givenUpdated, labelled, created, updated, content, dueAt);
    }

    /** Nothing is due before it is visible, nor after it has expired. */
    private static @Nullable Instant dueAt(ModelDialog dialog, Instant time) {
        boolean isBefore = dialog.visibleFrom() != null && time.isBefore(dialog.visibleFrom());
        boolean isAfter = dialog.expiresAt() != null && time.isAfter(dialog.expiresAt());
        return isBefore || isAfter ? null : time;
    }

    /** Mostly one of few, and more often than others the latest of them: there many streams begin at once. */
    private Instant moment() {
        return switch (random.nextInt(12)) {
            case 0, 1, 2 -> written.minus(Duration.ofSeconds(random.nextInt(60 * 60 * 24 * 40)));
            case 3, 4, 5, 6 -> moments.getFirst();
            default -> pick(moments);
        };
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
