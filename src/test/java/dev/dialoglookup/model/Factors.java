package dev.dialoglookup.model;

import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.dialog.search.Deletion;
import dev.dialoglookup.dialog.search.LabelPattern;
import dev.dialoglookup.dialog.search.TimeRange;
import dev.dialoglookup.party.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every filter of a view, each with values that matter: those of the dialogs that somebody sees in it. */
final class Factors {

    private final View view;
    private final SearchWorld world;
    private final List<ListedDialog> seen;
    private final Random random;
    private final List<List<Consumer<Draft>>> factors = new ArrayList<>();

    private Factors(View view, SearchWorld world, List<ListedDialog> seen, Random random) {
        this.view = view;
        this.world = world;
        this.seen = seen;
        this.random = random;
    }

    /** The first two say where to look. */
    static List<List<Consumer<Draft>>> of(View view, SearchWorld world, List<ListedDialog> seen, Random random) {
        Factors factors = new Factors(view, world, seen, random).shared();
        if (view == View.END_USER) {
            factors.addOrgs();
        } else {
            factors.addLabels();
            factors.addTimes(
                    (draft, range) -> draft.visible = range,
                    dialog -> dialog.dialog().visibleFrom());
        }
        if (view == View.OWNER) {
            factors.factors.add(
                    List.of(draft -> draft.deleted = Deletion.Include, draft -> draft.deleted = Deletion.Only));
        } else {
            factors.addWords();
        }
        return factors.factors;
    }

    private Factors shared() {
        addParties();
        addResources();
        factors.add(List.of(
                draft -> draft.statuses.add(pick(List.of(Status.values()))),
                draft -> draft.statuses.addAll(List.of(Status.Draft, Status.Completed, Status.NotApplicable))));
        factors.add(List.of(
                draft -> draft.extendedStatuses.add(pick(RandomSearchWorld.EXTENDED)),
                draft -> draft.extendedStatuses.addAll(List.of("sent", "100%", "unknown"))));
        factors.add(List.of(draft -> draft.externalReference = pick(RandomSearchWorld.REFERENCES)));
        factors.add(List.of(draft -> draft.process = pick(RandomSearchWorld.PROCESSES)));
        addTimes(
                (draft, range) -> draft.created = range,
                dialog -> dialog.times().createdAt());
        addTimes(
                (draft, range) -> draft.updated = range,
                dialog -> dialog.times().updatedAt());
        addTimes(
                (draft, range) -> draft.contentUpdated = range,
                dialog -> dialog.times().contentUpdatedAt());
        addTimes((draft, range) -> draft.due = range, dialog -> dialog.times().dueAt());
        factors.add(List.of(
                draft -> draft.systemLabels.add(
                        pick(List.of(SystemLabel.Default, SystemLabel.Bin, SystemLabel.Archive))),
                draft -> draft.systemLabels.addAll(List.of(SystemLabel.Default, SystemLabel.MarkedAsUnopened)),
                draft -> draft.systemLabels.addAll(List.of(SystemLabel.Bin, SystemLabel.Archive))));
        factors.add(List.of(draft -> draft.isContentSeen = true, draft -> draft.isContentSeen = false));
        factors.add(List.of(draft -> draft.excludeApiOnly = true));
        return this;
    }

    private void addParties() {
        List<Party> parties = seen.stream()
                .map(dialog -> Party.parse(dialog.dialog().party()))
                .distinct()
                .toList();
        Party busiest = Party.parse(world.busiestParty());
        factors.add(List.of(
                draft -> draft.parties.add(busiest),
                draft -> draft.parties.addAll(List.of(busiest, parties.getFirst(), parties.getLast())),
                draft -> parties.stream()
                        .filter(_ -> random.nextInt(3) == 0)
                        .limit(view.mostParties())
                        .forEach(draft.parties::add),
                draft -> draft.parties.add(Party.parse("urn:altinn:person:identifier-no:" + "08895699684"))));
    }

    private void addResources() {
        List<String> resources = world.resources();
        factors.add(List.of(
                draft -> draft.resources.add(resources.getFirst()),
                draft -> draft.resources.add(pick(resources)),
                draft -> draft.resources.addAll(List.of("unknown", pick(resources), resources.getFirst())),
                draft -> draft.resources.addAll(resources)));
    }

    private void addOrgs() {
        List<String> codes = List.copyOf(world.world().owners().keySet());
        factors.add(List.of(
                draft -> draft.orgs.add(Objects.requireNonNull(
                        world.world().resourceOwners().get(pick(seen).dialog().resource()))),
                draft -> draft.orgs.addAll(List.of(codes.getFirst(), codes.getLast(), "unknown"))));
    }

    private void addLabels() {
        factors.add(List.of(
                draft -> draft.labels.add(new LabelPattern(pick(RandomSearchWorld.LABELS), false)),
                draft -> draft.labels.add(
                        new LabelPattern(pick(List.of("100%", "a_b", "mappe", "urn:x:y'", "urn:altinn:")), true)),
                draft ->
                        draft.labels.addAll(List.of(new LabelPattern("mappe", true), new LabelPattern("a_b", false)))));
    }

    private void addWords() {
        factors.add(List.of(
                draft -> draft.words = new WordQuery(List.of(List.of(plainWord())), List.of(), null),
                draft -> draft.words = new WordQuery(List.of(List.of(plainWord())), List.of(), "nb"),
                draft -> draft.words = words(List.of(List.of(longWord()))),
                draft -> draft.words = words(List.of(List.of(word()), List.of(word()))),
                draft -> draft.words = words(List.of(List.of(word(), word()), List.of(word()))),
                draft -> draft.words = words(List.of(List.of(phrase()))),
                draft -> draft.words =
                        new WordQuery(List.of(List.of(word()), List.of(word())), List.of(plainWord()), null),
                draft -> draft.words = new WordQuery(List.of(), List.of(plainWord()), null)));
    }

    private WordQuery words(List<List<String>> alternatives) {
        List<String> languages = List.of("nb", "nn", "en", "fa", "", "");
        String language = pick(languages);
        return new WordQuery(alternatives, List.of(), language.isEmpty() ? null : language);
    }

    private String word() {
        return random.nextInt(12) == 0
                ? pick(List.of("finnesikke", "O'Brien", "100%", "a&b|c!"))
                : pick(Vocabulary.WORDS);
    }

    /** A search has three characters at least. */
    private String longWord() {
        return Stream.generate(this::word)
                .filter(word -> word.length() > 2)
                .findFirst()
                .orElseThrow();
    }

    /** A phrase of words that are none's stop words. */
    private String phrase() {
        return plainWord() + " " + plainWord();
    }

    private String plainWord() {
        return pick(Vocabulary.WORDS.stream().filter(word -> word.length() > 3).toList());
    }

    /** After, before, and between two. */
    private void addTimes(BiConsumer<Draft, TimeRange> setter, Function<ListedDialog, @Nullable Instant> time) {
        List<Instant> moments = new ArrayList<>();
        for (ListedDialog dialog : seen) {
            Instant moment = time.apply(dialog);
            if (moment != null) {
                moments.add(moment);
            }
        }
        factors.add(List.of(
                draft -> setter.accept(draft, new TimeRange(pick(moments), null)),
                draft -> setter.accept(draft, new TimeRange(null, pick(moments))),
                draft -> setter.accept(draft, between(pick(moments), pick(moments)))));
    }

    private static TimeRange between(Instant one, Instant other) {
        return one.isBefore(other) ? new TimeRange(one, other) : new TimeRange(other, one.plus(Duration.ofDays(1)));
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
