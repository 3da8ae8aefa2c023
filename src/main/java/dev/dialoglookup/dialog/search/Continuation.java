package dev.dialoglookup.dialog.search;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where a page ended: the keys of its last dialog.
 *
 * @param times one for each key of the order but the id; null where the dialog has no such date
 */
public record Continuation(List<@Nullable Instant> times, UUID id) {}
