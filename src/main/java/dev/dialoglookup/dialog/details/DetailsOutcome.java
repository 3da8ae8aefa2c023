package dev.dialoglookup.dialog.details;

import dev.dialoglookup.authorization.AccessOptions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What can come of asking for one dialog. */
public sealed interface DetailsOutcome {

    /** The dialog, as the asker may see it. */
    record Found(DialogDetails details) implements DetailsOutcome {}

    /** Why somebody is not let in to a dialog; of several reasons, the first of the contract's table. */
    sealed interface Refusal extends DetailsOutcome, SeenLogOutcome {}

    /** There is none that the asker may know of. */
    record NoSuchDialog() implements Refusal {}

    /**
     * There is one, and the user has no access to it.
     *
     * @param options what would open it, for one who acts for its party already; else null
     */
    record AccessDenied(@Nullable AccessOptions options) implements Refusal {}

    /** The user had access, and the dialog is deleted. */
    record Deleted() implements Refusal {}

    /** The user has access, and was not authenticated strongly enough. */
    record LevelTooLow(int current, int required) implements Refusal {}

    /**
     * The user has access, and the dialog is not to be seen yet.
     *
     * @param visibleFrom from when; null where that is not for the asker to know
     */
    record NotYetVisible(@Nullable Instant visibleFrom) implements Refusal {}

    /** The user had access, and the dialog's time is over. */
    record Expired(Instant expiredAt) implements Refusal {}
}
