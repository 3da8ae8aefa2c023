package dev.dialoglookup.dialog.details;

import dev.dialoglookup.dialog.seen.SeenEntry;
import dev.dialoglookup.party.Party;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can come of asking who has opened a dialog: those who are not let in to it are refused as details refuse them. */
public sealed interface SeenLogOutcome permits SeenLogOutcome.Log, DetailsOutcome.Refusal {

    /**
     * The whole log, oldest entry first.
     *
     * @param reader who it is shown to; null where an owner asks for itself
     */
    record Log(List<SeenEntry> entries, @Nullable Party reader) implements SeenLogOutcome {}
}
