package dev.dialoglookup.model;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Makes a world to search and puts it into the service. */
record SearchWorldWriter(DialogWriter dialogs, MovableClock clock, Api api, Tokens tokens, RealDatabase database) {

    private static final Duration AHEAD = Duration.ofHours(2);

    SearchWorld write(long seed) {
        SearchWorld world = begin(seed);
        Map<Instant, List<ListedDialog>> later = world.dialogs().stream()
                .filter(dialog -> dialog.times().labelledAt() != null)
                .collect(Collectors.groupingBy(
                        dialog -> Objects.requireNonNull(dialog.times().labelledAt())));
        later.forEach((moment, labelled) -> clock.at(moment, () -> dialogs.label(labelled)));
        return world;
    }

    /** The same without the labels that come later. */
    SearchWorld begin(long seed) {
        Instant asked = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        SearchWorld world = new RandomSearchWorld(seed, asked).make();
        directory().writeDirectory(world.world());
        clock.at(world.written(), () -> dialogs.write(world.dialogs()));
        DialogWriter.open(world.dialogs(), database);
        return world;
    }

    WorldWriter directory() {
        return new WorldWriter(api, tokens);
    }
}
