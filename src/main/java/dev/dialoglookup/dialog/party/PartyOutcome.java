package dev.dialoglookup.dialog.party;

/** What can come of asking for parties. */
public sealed interface PartyOutcome {

    /** A page, perhaps empty. */
    record Found(PartyPage page) implements PartyOutcome {}

    /** A service owner asked for itself: it acts for nobody. */
    record NoUserNamed() implements PartyOutcome {}

    /** The answer would have taken longer than it may. */
    record TooBroad() implements PartyOutcome {}
}
