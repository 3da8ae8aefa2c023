package dev.dialoglookup.model;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A dialog as its owner wrote it.
 *
 * @param resource the bare identifier
 * @param owner the organization number
 * @param title null where it has none
 */
record ModelDialog(
        String id,
        String party,
        String resource,
        String owner,
        List<String> labels,
        @Nullable Instant visibleFrom,
        @Nullable Instant expiresAt,
        boolean deleted,
        @Nullable String title,
        @Nullable String nonSensitiveTitle) {

    private static final Pattern APP =
            Pattern.compile("urn:altinn:(?:instance-id|integration:storage):([1-9][0-9]{0,8})/([0-9a-f-]{36})");
    private static final Pattern LETTER = Pattern.compile("urn:altinn:correspondence-id:([0-9a-f-]{36})");

    ModelDialog labelled(List<String> all) {
        return new ModelDialog(
                id, party, resource, owner, all, visibleFrom, expiresAt, deleted, title, nonSensitiveTitle);
    }

    ModelDialog within(@Nullable Instant from, @Nullable Instant until, boolean isDeleted) {
        return new ModelDialog(id, party, resource, owner, labels, from, until, isDeleted, title, nonSensitiveTitle);
    }

    boolean isVisible(Instant now) {
        return !deleted
                && (visibleFrom == null || !now.isBefore(visibleFrom))
                && (expiresAt == null || now.isBefore(expiresAt));
    }

    /** Every reference that names the dialog but its own id, in ordinal order. */
    TreeSet<String> appInstances() {
        TreeSet<String> references = new TreeSet<>();
        for (String label : labels) {
            Matcher app = APP.matcher(label.toLowerCase(Locale.ROOT));
            if (app.matches()) {
                references.add("urn:altinn:instance-id:" + app.group(1) + "/" + app.group(2));
            }
        }
        return references;
    }

    TreeSet<String> letters() {
        TreeSet<String> references = new TreeSet<>();
        for (String label : labels) {
            Matcher letter = LETTER.matcher(label.toLowerCase(Locale.ROOT));
            if (letter.matches()) {
                references.add("urn:altinn:correspondence-id:" + letter.group(1));
            }
        }
        return references;
    }

    String canonical() {
        if (!appInstances().isEmpty()) {
            return appInstances().last();
        }
        return letters().isEmpty() ? ownReference() : letters().last();
    }

    String ownReference() {
        return "urn:altinn:dialog-id:" + id;
    }

    Set<String> references() {
        Set<String> references = appInstances();
        references.addAll(letters());
        references.add(ownReference());
        return references;
    }
}
