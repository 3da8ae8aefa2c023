package dev.dialoglookup.dialog.search;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Words to find.
 *
 * @param text as the caller wrote it: words are alternatives; AND joins two, quotes make a phrase, a minus excludes
 * @param languageCode whose stems to compare by, ISO 639-1; null tries Norwegian, English and no stems
 */
public record TextQuery(String text, @Nullable String languageCode) {

    private static final Pattern TERM = Pattern.compile("(-?)(?:\"([^\"]*)\"?|([^\\s\"]+))");

    /** What must be there, in the syntax of PostgreSQL's websearch; empty when nothing must. */
    String wanted() {
        StringBuilder wanted = new StringBuilder();
        boolean joined = false;
        for (Matcher term = TERM.matcher(text); term.find(); ) {
            if ("AND".equals(term.group())) {
                joined = !wanted.isEmpty();
            } else if (term.group(1).isEmpty() && !"OR".equals(term.group())) {
                wanted.append(wanted.isEmpty() ? "" : joined ? " " : " or ").append(quoted(term));
                joined = false;
            }
        }
        return wanted.toString();
    }

    /** What must not be there, any of it, in the same syntax; empty when nothing is excluded. */
    String unwanted() {
        StringBuilder unwanted = new StringBuilder();
        for (Matcher term = TERM.matcher(text); term.find(); ) {
            if (!term.group(1).isEmpty()) {
                unwanted.append(unwanted.isEmpty() ? "" : " or ").append(quoted(term));
            }
        }
        return unwanted.toString();
    }

    /** In quotes even a single word: otherwise an "or" among the words would be an operator. */
    private static String quoted(Matcher term) {
        String words = term.group(2) == null ? term.group(3) : term.group(2);
        return "\"" + words + "\"";
    }
}
