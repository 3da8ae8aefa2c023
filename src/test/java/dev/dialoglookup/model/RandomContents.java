package dev.dialoglookup.model;

import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.model.ListedDialog.Opened;
import dev.dialoglookup.model.ListedDialog.Texts;
import dev.dialoglookup.model.ListedDialog.Traits;
import dev.dialoglookup.model.WordQuery.Said;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Makes what dialogs say: values of which there are few, and texts in the words of the vocabulary. */
record RandomContents(Random random) {

    Traits traits(boolean apiOnly) {
        return new Traits(
                pick(List.of(Status.values())),
                maybe(2, RandomSearchWorld.EXTENDED),
                maybe(2, RandomSearchWorld.REFERENCES),
                maybe(2, RandomSearchWorld.PROCESSES),
                apiOnly,
                pick(List.of(SystemLabel.Default, SystemLabel.Default, SystemLabel.Bin, SystemLabel.Archive)),
                false,
                pick(List.of(Opened.NEVER, Opened.NEVER, Opened.OPENED, Opened.MARKED_AS_UNOPENED)));
    }

    Texts texts(boolean none) {
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
