package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.SearchLimits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which page of a list is asked for. */
public record PageParameters(
        @Min(1) @Max(SearchLimits.PAGE) @Nullable Integer limit,
        @Nullable String continuationToken) {

    private static final int DEFAULT_LIMIT = 100;

    int size() {
        return limit == null ? DEFAULT_LIMIT : limit;
    }
}
