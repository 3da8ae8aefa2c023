package dev.dialoglookup.model;

import dev.dialoglookup.model.ListedDialog.Texts;
import dev.dialoglookup.model.ListedDialog.Traits;
import dev.dialoglookup.model.WordQuery.Said;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What owners would write next in a world, as members of the contract's document: values and words that searches ask for. */
public final class RandomDocuments {

    private static final int REFERENCES = 12;

    private final SearchWorld world;
    private final Random random;
    private final RandomContents contents;

    /** Those that dialogs of the world began with. */
    private final List<String> references;

    RandomDocuments(SearchWorld world, Random random) {
        this.world = world;
        this.random = random;
        this.contents = new RandomContents(random);
        this.references = world.world().dialogs().stream()
                .flatMap(dialog -> Stream.concat(dialog.appInstances().stream(), dialog.letters().stream()))
                .distinct()
                .toList();
    }

    /** A service owner, by the number of its organization; the more often, the more dialogs it has. */
    public String owner() {
        return pick(world.world().dialogs()).owner();
    }

    /** Whose a dialog of that owner may be: its service resource and its party. */
    public Map<String, Object> place(String owner) {
        ModelDialog beside = Stream.generate(() -> pick(world.world().dialogs()))
                .filter(dialog -> dialog.owner().equals(owner))
                .findFirst()
                .orElseThrow();
        return WritableWorld.place(beside);
    }

    /** What a dialog may say from now on, but for its tags and labels. */
    public Map<String, Object> says() {
        boolean apiOnly = random.nextInt(6) == 0;
        Traits traits = contents.traits(apiOnly);
        Map<String, Object> members = new LinkedHashMap<>(Map.of("status", traits.status(), "isApiOnly", apiOnly));
        put(members, "extendedStatus", traits.extendedStatus());
        put(members, "externalReference", traits.externalReference());
        put(members, "process", traits.process());
        putTimes(members);
        Texts texts = contents.texts(apiOnly && random.nextBoolean());
        if (texts.title() != null) {
            members.put("content", content(texts));
        }
        return members;
    }

    /** Some come and some go around the moment when the world is asked. */
    private void putTimes(Map<String, Object> members) {
        boolean comes = random.nextInt(10) == 0;
        boolean goes = random.nextInt(10) == 0;
        Instant asked = world.asked();
        put(members, "visibleFrom", comes ? RandomGrants.around(random, asked, -1, 1) : null);
        put(members, "expiresAt", goes ? RandomGrants.around(random, asked, comes ? 1 : -1, 2) : null);
        boolean isDue = !goes && random.nextBoolean();
        put(members, "dueAt", isDue ? asked.plus(Duration.ofDays(random.nextInt(1, 5))) : null);
    }

    private static Map<String, Object> content(Texts texts) {
        Map<String, Object> content = new LinkedHashMap<>();
        putText(content, "title", texts.title());
        putText(content, "nonSensitiveTitle", texts.nonSensitiveTitle());
        putText(content, "summary", texts.summary());
        putText(content, "nonSensitiveSummary", texts.nonSensitiveSummary());
        putText(content, "senderName", texts.senderName());
        putText(content, "additionalInfo", texts.additionalInfo());
        return content;
    }

    private static void putText(Map<String, Object> content, String name, @Nullable Said said) {
        if (said != null) {
            content.put(name, Map.of("value", List.of(Map.of("languageCode", said.language(), "value", said.text()))));
        }
    }

    private static void put(Map<String, Object> members, String name, @Nullable Object value) {
        if (value != null) {
            members.put(name, value);
        }
    }

    /** Search tags of a new dialog. */
    public List<String> tags() {
        return contents.texts(true).tags();
    }

    /** A label that searches ask for. */
    public String label() {
        return pick(RandomSearchWorld.LABELS);
    }

    /** A label that names an instance: mostly one of a few, so that dialogs want the same, else one that dialogs began with. */
    public String reference() {
        if (random.nextInt(4) == 0) {
            return pick(references);
        }
        int one = random.nextInt(REFERENCES);
        UUID uuid = new UUID(one, world.dialogs().size());
        return one % 2 == 0 ? "urn:altinn:correspondence-id:" + uuid : "urn:altinn:instance-id:1/" + uuid;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
