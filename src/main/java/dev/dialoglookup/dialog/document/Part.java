package dev.dialoglookup.dialog.document;

/** A part of the document whose members depend on each other; it says itself what does not fit. */
@HoldsTogether
interface Part {

    /** Reports every broken rule between the members; members may be missing or hold what their own rules refuse. */
    void check(Findings findings);
}
