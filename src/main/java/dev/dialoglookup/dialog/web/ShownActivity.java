package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Something that happened to a dialog, as answers show it. */
record ShownActivity(
        @Nullable UUID id,
        @Nullable Instant createdAt,
        Activity.Type type,
        @Nullable String extendedType,
        ShownActor performedBy,
        @Nullable LocalizedText description,
        @Nullable UUID transmissionId) {

    /**
     * An activity as somebody sees it.
     *
     * @param names how parties are named to the reader
     */
    static ShownActivity of(Activity activity, Function<Party, String> names, AcceptedLanguages accepted) {
        LocalizedText description = ContentText.text(activity.description(), accepted);
        return new ShownActivity(
                activity.id(),
                activity.createdAt(),
                activity.type(),
                activity.extendedType(),
                ShownActor.of(activity.performedBy(), names),
                description.isEmpty() ? null : description,
                activity.transmissionId());
    }

    /** The latest, if anything has happened. */
    static @Nullable ShownActivity ofLatest(
            @Nullable Activity latest, Function<Party, String> names, AcceptedLanguages accepted) {
        return latest == null ? null : of(latest, names, accepted);
    }
}
