package dev.dialoglookup.directory;

/** The forms of the identifiers that the directory gives out. */
final class Codes {

    /** An owner's code. */
    static final String FORM = "[A-Za-z0-9æøåÆØÅ._-]{1,50}";

    /** A service resource, without its URN prefix. */
    static final String RESOURCE = "[A-Za-z0-9æøåÆØÅ._-]{1,200}";

    /** A service resource, with or without its URN prefix. */
    static final String RESOURCE_URN = "(?i)(urn:altinn:resource:)?[a-z0-9æøå._-]{1,200}";

    private Codes() {}
}
