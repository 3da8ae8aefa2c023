package dev.dialoglookup.caller;

import java.util.Set;

/** What a verified token says about its bearer: the scopes that count, and a caller or why there is none. */
public sealed interface Recognition {

    Set<Scope> scopes();

    /** The token belongs to a caller of a known kind. */
    record Recognized(Caller caller, Set<Scope> scopes) implements Recognition {}

    /** The token is genuine, and its bearer is none of the kinds that are served. */
    record Unrecognized(String reason, Set<Scope> scopes) implements Recognition {}
}
