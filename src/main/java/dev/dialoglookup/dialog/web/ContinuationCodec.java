package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.dialog.search.Continuation;
import dev.dialoglookup.dialog.search.SearchFilter;
import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.edge.Continuations;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Tokens of search: the keys of a page's last dialog, bound to view, caller, filter and order. */
@Component
class ContinuationCodec {

    /** Stands for a missing date; no stored time is as early. */
    private static final long MISSING = Long.MIN_VALUE;

    private final Continuations tokens;
    private final JsonMapper json;

    ContinuationCodec(Continuations tokens, JsonMapper json) {
        this.tokens = tokens;
        this.json = json;
    }

    private record Asked(SearchFilter filter, String order) {}

    /** What tokens of the search are bound to. */
    String query(Caller caller, SearchFilter filter, SearchOrder order) {
        return json.writeValueAsString(BoundQuery.of("dialogs", caller, new Asked(filter, order.toString())));
    }

    String token(Continuation end, String query) {
        ByteBuffer place = ByteBuffer.allocate(Long.BYTES * (end.times().size() + 2));
        for (Instant time : end.times()) {
            place.putLong(time == null ? MISSING : ChronoUnit.MICROS.between(Instant.EPOCH, time));
        }
        place.putLong(end.id().getMostSignificantBits()).putLong(end.id().getLeastSignificantBits());
        return tokens.token(place.array(), query);
    }

    @Nullable
    Continuation continuation(@Nullable String token, String query) {
        if (token == null) {
            return null;
        }
        ByteBuffer place = ByteBuffer.wrap(tokens.place(token, query));
        List<@Nullable Instant> times = new ArrayList<>();
        while (place.remaining() > 2 * Long.BYTES) {
            long micros = place.getLong();
            times.add(micros == MISSING ? null : Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
        }
        return new Continuation(times, new UUID(place.getLong(), place.getLong()));
    }
}
