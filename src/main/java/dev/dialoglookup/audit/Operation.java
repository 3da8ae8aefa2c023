package dev.dialoglookup.audit;

/** What a service owner does for an end user; everything it does is one of these. */
public enum Operation {
    Search,
    Details,
    Lookup,
    Parties,
    Labels
}
