package dev.dialoglookup.edge.openapi;

/** Whether what is compared is written anew. */
final class Renewal {

    /** What to add to the command that runs the test. */
    static final String OPTION = "-Dopenapi.renew=true";

    private Renewal() {}

    static boolean isAskedFor() {
        return Boolean.getBoolean("openapi.renew");
    }
}
