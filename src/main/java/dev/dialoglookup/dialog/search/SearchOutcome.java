package dev.dialoglookup.dialog.search;

/** What can come of a search. */
public sealed interface SearchOutcome {

    /** A page, perhaps empty. */
    record Found(DialogPage page) implements SearchOutcome {}

    /** The search would have taken longer than it may. */
    record TooBroad() implements SearchOutcome {}
}
