package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.details.SeenLogOutcome.Log;
import dev.dialoglookup.dialog.document.Actor;
import dev.dialoglookup.dialog.seen.SeenEntry;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Somebody opened a dialog, as answers show it. */
record ShownSeenEntry(UUID id, Instant seenAt, ShownActor seenBy, boolean isViaServiceOwner, boolean isCurrentEndUser) {

    /** The whole log. */
    static List<ShownSeenEntry> of(Log log, Function<Party, String> names) {
        return of(log.entries(), _ -> true, log.reader(), names);
    }

    /**
     * The entries that count.
     *
     * @param reader who the answer is for; null where an owner asks for itself
     * @param names how parties are named to the reader
     */
    static List<ShownSeenEntry> of(
            List<SeenEntry> entries,
            Predicate<SeenEntry> counts,
            @Nullable Party reader,
            Function<Party, String> names) {
        return entries.stream()
                .filter(counts)
                .map(entry -> new ShownSeenEntry(
                        entry.id(),
                        entry.seenAt(),
                        new ShownActor(Actor.Type.PartyRepresentative, names.apply(entry.seenBy()), null),
                        entry.isViaServiceOwner(),
                        entry.seenBy().equals(reader)))
                .toList();
    }
}
