package dev.dialoglookup.dialog.document;

/** How far a dialog has come. */
public enum Status {
    NotApplicable,
    InProgress,
    Draft,
    Awaiting,
    RequiresAttention,
    Completed
}
