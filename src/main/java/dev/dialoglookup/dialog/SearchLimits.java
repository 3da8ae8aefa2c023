package dev.dialoglookup.dialog;

/** How much one search may ask for. */
public final class SearchLimits {

    /** Values of {@code party}, where an end user is asking or is named. */
    public static final int PARTIES = 100;

    /** Values of {@code party}, where a service owner asks for itself. */
    public static final int PARTIES_OF_OWNER = 20;

    /** Values of any other parameter that may be repeated. */
    public static final int VALUES = 20;

    /** Dialogs on a page. */
    public static final int PAGE = 1000;

    private SearchLimits() {}
}
