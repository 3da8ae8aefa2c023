package dev.dialoglookup.dialog;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a caller believes the revision to be, from {@code If-Match}: quoted or bare, or several of them.
 *
 * @param revisions empty when any will do
 */
public record ExpectedRevision(Set<String> revisions) {

    public static final ExpectedRevision ANY = new ExpectedRevision(Set.of());

    /** Reads the header; an absent one and {@code *} expect nothing. What is no revision of ours matches none. */
    public static ExpectedRevision of(@Nullable String header) {
        if (header == null || header.strip().equals("*")) {
            return ANY;
        }
        return new ExpectedRevision(Arrays.stream(header.split(",", -1))
                .map(tag -> tag.strip().toLowerCase(Locale.ROOT))
                .map(tag -> tag.length() > 1 && tag.startsWith("\"") && tag.endsWith("\"")
                        ? tag.substring(1, tag.length() - 1)
                        : tag)
                .collect(Collectors.toUnmodifiableSet()));
    }

    boolean excludes(UUID revision) {
        return !revisions.isEmpty() && !revisions.contains(revision.toString());
    }
}
