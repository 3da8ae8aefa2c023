package dev.dialoglookup.authorization;

/** Whether a user may see a dialog; a "yes" carries its reasons. A failure to decide is an exception, never a "no". */
public sealed interface AccessDecision {

    /** The user may. */
    record Granted(AuthorizationEvidence evidence) implements AccessDecision {}

    /**
     * The user may not.
     *
     * @param actsForParty whether it has a valid role or package for the dialog's party, though none that opens this
     */
    record Denied(boolean actsForParty) implements AccessDecision {}
}
