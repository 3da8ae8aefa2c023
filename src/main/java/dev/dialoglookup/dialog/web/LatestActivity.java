package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.Actor;
import dev.dialoglookup.dialog.document.Translation;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What happened to a dialog last. */
record LatestActivity(
        @Nullable UUID id,
        @Nullable Instant createdAt,
        Activity.Type type,
        @Nullable String extendedType,
        PerformedBy performedBy,
        @Nullable LocalizedText description,
        @Nullable UUID transmissionId) {

    /** Who did it. */
    record PerformedBy(
            Actor.Type actorType,
            @Nullable String actorId,
            @Nullable String actorName) {}

    /**
     * An activity as somebody sees it.
     *
     * @param names how parties are named to the reader
     */
    static @Nullable LatestActivity of(
            @Nullable Activity activity, Function<Party, String> names, AcceptedLanguages accepted) {
        if (activity == null) {
            return null;
        }
        Actor actor = activity.performedBy();
        LocalizedText description = new LocalizedText(
                activity.description().stream().map(Translation::localization).toList());
        return new LatestActivity(
                activity.id(),
                activity.createdAt(),
                activity.type(),
                activity.extendedType(),
                new PerformedBy(
                        actor.actorType(),
                        actor.actorId() == null ? null : names.apply(actor.actorId()),
                        actor.actorName()),
                description.isEmpty() ? null : description.prunedTo(accepted),
                activity.transmissionId());
    }
}
