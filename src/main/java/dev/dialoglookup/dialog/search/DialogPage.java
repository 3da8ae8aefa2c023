package dev.dialoglookup.dialog.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of dialogs.
 *
 * @param next where the next page begins, or null when this is the last
 */
public record DialogPage(
        List<DialogListItem> items, @Nullable Continuation next) {}
