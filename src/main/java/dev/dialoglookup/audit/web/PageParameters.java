package dev.dialoglookup.audit.web;

import dev.dialoglookup.audit.AuditPage.Asked;
import dev.dialoglookup.audit.AuditPage.Place;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/** Which page of records is asked for. */
record PageParameters(
        @Min(1) @Max(1000) @Nullable Integer limit,
        @Nullable String continuationToken) {

    private static final int DEFAULT_LIMIT = 100;

    Asked after(@Nullable Place place) {
        return new Asked(limit == null ? DEFAULT_LIMIT : limit, place);
    }
}
