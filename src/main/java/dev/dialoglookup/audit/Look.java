package dev.dialoglookup.audit;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Scope;
import org.springframework.context.annotation.ScopedProxyMode;
import org.springframework.stereotype.Component;

/**
 * What the current request has looked at: noted by whoever answers it, for its record. Where no record is kept, nobody reads
 * it. The one dialog that a path names need not be noted.
 */
@Component
@Scope(scopeName = "request", proxyMode = ScopedProxyMode.TARGET_CLASS)
public class Look {

    private @Nullable List<UUID> dialogIds;
    private @Nullable Integer resultCount;

    /** The answer holds these dialogs; one may be there several times, and counts as often. */
    public void found(List<UUID> dialogs) {
        dialogIds = dialogs.stream().distinct().toList();
        resultCount = dialogs.size();
    }

    /** The answer holds that many results, which are no dialogs. */
    public void found(int results) {
        resultCount = results;
    }

    /** The dialogs in the answer, each once, or null if it holds none by its nature. */
    public @Nullable List<UUID> dialogIds() {
        return dialogIds;
    }

    /** How many results the answer holds, or null where that means nothing. */
    public @Nullable Integer resultCount() {
        return resultCount;
    }
}
