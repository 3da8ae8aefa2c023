package dev.dialoglookup.dialog;

import java.util.UUID;

/** What came of adding a transmission or an activity to a dialog. */
public sealed interface AppendOutcome permits AppendOutcome.Appended, ChangeOutcome.Refusal {

    /** The dialog has one more, under that id, and with it another revision. */
    record Appended(UUID id, UUID revision) implements AppendOutcome {}
}
