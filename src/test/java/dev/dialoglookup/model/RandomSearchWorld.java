package dev.dialoglookup.model;

import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.model.ListedDialog.Texts;
import dev.dialoglookup.model.ListedDialog.Times;
import dev.dialoglookup.model.ListedDialog.Traits;
import dev.dialoglookup.model.WordQuery.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes worlds to search: large users, a busy party, a hot service resource, few distinct moments and so many ties. */
final class RandomSearchWorld {

    static final List<String> LABELS =
            List.of("100%", "100 per cent", "a_b", "axb", "mappe/2024", "mappe/2025", "mappe", "urn:x:y'\"z");
    static final List<String> EXTENDED = List.of("sent", "Sent", "under behandling", "100%");
    static final List<String> PROCESSES = List.of("urn:test:process:1", "https://example.com/process?a=b%20c");
    static final List<String> REFERENCES = List.of("ref-1", "REF-1", "ref_1");

    private static final Duration WRITTEN_BEFORE = Duration.ofHours(2);
    private static final WorldSize SIZE = new WorldSize(60, 380, 14, 3000, 3);

    private final Random random;
    private final long seed;
    private final Instant asked;
    private final Instant written;
    private final List<Instant> moments;

    RandomSearchWorld(long seed, Instant asked) {
        this.random = new Random(~seed);
        this.seed = seed;
        this.asked = asked;
        this.written = asked.minus(WRITTEN_BEFORE);
        this.moments = IntStream.range(0, 14)
                .mapToObj(i -> written.minus(Duration.ofMinutes(random.nextInt(60 * 24 * 40))))
                .toList();
    }

    SearchWorld make() {
        ModelWorld world = new RandomWorld(seed, asked, SIZE).make();
        return new SearchWorld(world, world.dialogs().stream().map(this::listed).toList(), written, asked);
    }

    private ListedDialog listed(ModelDialog dialog) {
        boolean apiOnly = random.nextInt(6) == 0;
        return new ListedDialog(
                labelled(dialog), times(dialog), traits(apiOnly), texts(apiOnly && random.nextBoolean()));
    }

    private ModelDialog labelled(ModelDialog dialog) {
        TreeSet<String> labels = new TreeSet<>(dialog.labels());
        IntStream.range(0, random.nextInt(3)).forEach(_ -> labels.add(pick(LABELS)));
        return dialog.labelled(List.copyOf(labels));
    }

    /** As the contract has it; whoever becomes visible later is new only then. */
    private Times times(ModelDialog dialog) {
        Instant first = moment();
        Instant second = moment();
        Instant givenCreated = random.nextInt(8) == 0 ? null : first.isBefore(second) ? first : second;
        Instant givenUpdated = random.nextInt(4) == 0 ? null : first.isBefore(second) ? second : first;
        Instant dueAt = random.nextInt(2) == 0 ? null : written.plus(Duration.ofDays(random.nextInt(5)));
        Instant visibleFrom = dialog.visibleFrom();
        if (visibleFrom != null) {
            return new Times(givenCreated, givenUpdated, visibleFrom, visibleFrom, visibleFrom, dueAt);
        }
        Instant created = givenCreated != null ? givenCreated : givenUpdated != null ? givenUpdated : written;
        Instant updated = givenUpdated != null ? givenUpdated : created;
        return new Times(givenCreated, givenUpdated, created, dialog.deleted() ? written : updated, updated, dueAt);
    }

    /** Mostly one of few. */
    private Instant moment() {
        return random.nextInt(3) > 0
                ? pick(moments)
                : written.minus(Duration.ofSeconds(random.nextInt(60 * 60 * 24 * 40)));
    }

    private Traits traits(boolean apiOnly) {
        return new Traits(
                pick(List.of(Status.values())), maybe(2, EXTENDED), maybe(2, REFERENCES), maybe(2, PROCESSES), apiOnly);
    }

    private Texts texts(boolean none) {
        return none
                ? new Texts(null, null, null, null, null, null, tags())
                : new Texts(said(4), maybe(2, 3), maybe(2, 5), maybe(3, 3), maybe(3, 2), maybe(4, 5), tags());
    }

    private List<String> tags() {
        return IntStream.range(0, Math.max(0, random.nextInt(5) - 2))
                .mapToObj(_ -> pick(Vocabulary.WORDS))
                .filter(word -> word.length() > 2)
                .distinct()
                .toList();
    }

    private @Nullable Said maybe(int oneIn, int most) {
        return random.nextInt(oneIn) == 0 ? said(most) : null;
    }

    private Said said(int most) {
        String words = IntStream.rangeClosed(0, random.nextInt(most))
                .mapToObj(_ -> pick(Vocabulary.WORDS))
                .collect(Collectors.joining(" "));
        return new Said(pick(List.of("nb", "nb", "nn", "en", "fa")), words);
    }

    private @Nullable String maybe(int oneIn, List<String> values) {
        return random.nextInt(oneIn) == 0 ? pick(values) : null;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
