package dev.dialoglookup.model;

import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.search.Deletion;
import dev.dialoglookup.dialog.search.LabelPattern;
import dev.dialoglookup.dialog.search.TimeRange;
import dev.dialoglookup.party.Party;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;

/** Every filter of a view, each with values that matter in a world. */
final class Factors {

    private final SearchWorld world;
    private final Random random;
    private final List<List<Consumer<Draft>>> factors = new ArrayList<>();

    private Factors(SearchWorld world, Random random) {
        this.world = world;
        this.random = random;
    }

    static List<List<Consumer<Draft>>> ofEndUser(SearchWorld world, Random random) {
        Factors factors = new Factors(world, random).shared();
        factors.addOrgs();
        factors.addWords();
        return factors.factors;
    }

    static List<List<Consumer<Draft>>> ofOwner(SearchWorld world, Random random) {
        Factors factors = new Factors(world, random).shared();
        factors.addLabels();
        factors.addTimes(
                (draft, range) -> draft.visible = range,
                moments(world, dialog -> dialog.dialog().visibleFrom()));
        factors.factors.add(List.of(draft -> draft.deleted = Deletion.Include, draft -> draft.deleted = Deletion.Only));
        return factors.factors;
    }

    static List<List<Consumer<Draft>>> ofOwnerForUser(SearchWorld world, Random random) {
        Factors factors = new Factors(world, random).shared();
        factors.addLabels();
        factors.addWords();
        factors.addTimes(
                (draft, range) -> draft.visible = range,
                moments(world, dialog -> dialog.dialog().visibleFrom()));
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
                moments(world, dialog -> dialog.times().createdAt()));
        addTimes(
                (draft, range) -> draft.updated = range,
                moments(world, dialog -> dialog.times().updatedAt()));
        addTimes(
                (draft, range) -> draft.contentUpdated = range,
                moments(world, dialog -> dialog.times().contentUpdatedAt()));
        addTimes(
                (draft, range) -> draft.due = range,
                moments(world, dialog -> dialog.times().dueAt()));
        factors.add(List.of(draft -> draft.excludeApiOnly = true));
        return this;
    }

    private void addParties() {
        List<Party> parties = world.dialogs().stream()
                .map(dialog -> Party.parse(dialog.dialog().party()))
                .distinct()
                .toList();
        Party busiest = Party.parse(world.busiestParty());
        factors.add(List.of(
                draft -> draft.parties.add(busiest),
                draft -> draft.parties.addAll(List.of(
                        busiest,
                        pick(parties),
                        pick(parties).equals(busiest) ? parties.getFirst() : parties.getLast())),
                draft -> parties.stream()
                        .filter(_ -> random.nextInt(4) == 0)
                        .limit(100)
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
                draft -> draft.orgs.add(pick(codes)),
                draft -> draft.orgs.addAll(List.of(codes.getFirst(), codes.getLast(), "unknown"))));
    }

    private void addLabels() {
        factors.add(List.of(
                draft -> draft.labels.add(new LabelPattern(pick(RandomSearchWorld.LABELS), false)),
                draft -> draft.labels.add(
                        new LabelPattern(pick(List.of("100%", "a_", "mappe", "urn:x:y'", "urn:altinn:")), true)),
                draft ->
                        draft.labels.addAll(List.of(new LabelPattern("mappe", true), new LabelPattern("a_b", false)))));
    }

    private void addWords() {
        factors.add(List.of(
                draft -> draft.words = words(List.of(List.of(word()))),
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

    /** A phrase of words that are none's stop words. */
    private String phrase() {
        return plainWord() + " " + plainWord();
    }

    private String plainWord() {
        return pick(Vocabulary.WORDS.stream().filter(word -> word.length() > 3).toList());
    }

    /** After, before, both around one moment, and between two. */
    private void addTimes(BiConsumer<Draft, TimeRange> setter, List<Instant> moments) {
        factors.add(List.of(
                draft -> setter.accept(draft, new TimeRange(pick(moments), null)),
                draft -> setter.accept(draft, new TimeRange(null, pick(moments))),
                draft -> setter.accept(draft, between(pick(moments), pick(moments)))));
    }

    private static TimeRange between(Instant one, Instant other) {
        return one.isBefore(other) ? new TimeRange(one, other) : new TimeRange(other, one.plus(Duration.ofDays(1)));
    }

    private static List<Instant> moments(SearchWorld world, Function<ListedDialog, Instant> time) {
        return world.dialogs().stream()
                .map(time)
                .filter(java.util.Objects::nonNull)
                .toList();
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
