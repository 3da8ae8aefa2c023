package dev.dialoglookup.model;

import dev.dialoglookup.dialog.DialogService;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Makes a world to search and puts it into the service. */
record SearchWorldWriter(DialogService dialogs, MovableClock clock, Api api, Tokens tokens) {

    private static final Duration AHEAD = Duration.ofHours(2);

    SearchWorld write(long seed) {
        Instant asked = clock.instant().plus(AHEAD).truncatedTo(ChronoUnit.SECONDS);
        SearchWorld world = new RandomSearchWorld(seed, asked).make();
        directory().writeDirectory(world.world());
        clock.at(world.written(), () -> new DialogWriter(dialogs).write(world.dialogs()));
        return world;
    }

    WorldWriter directory() {
        return new WorldWriter(api, tokens);
    }
}
