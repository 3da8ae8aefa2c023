package dev.dialoglookup.audit.web;

import dev.dialoglookup.audit.AuditPage;
import dev.dialoglookup.audit.AuditPage.Asked;
import dev.dialoglookup.audit.AuditPage.Place;
import dev.dialoglookup.audit.AuditRecord;
import dev.dialoglookup.edge.Continuations;
import dev.dialoglookup.edge.ListPlace;
import dev.dialoglookup.party.Party;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers with a page of records, whoever reads them. */
@Component
class AuditPages {

    private final Continuations tokens;

    AuditPages(Continuations tokens) {
        this.tokens = tokens;
    }

    /**
     * A page as it is answered.
     *
     * @param continuationToken where the next page begins; present when there is one
     */
    @Schema(name = "ImpersonationPage")
    record Page(
            List<AuditRecord> items,
            boolean hasNextPage,
            @Nullable String continuationToken) {}

    /**
     * The page that is asked for.
     *
     * @param view whose list it is, by a word of its own for each side
     */
    Page page(String view, Party reader, PageParameters parameters, Function<Asked, AuditPage> records) {
        String query = "impersonations %s %s".formatted(view, reader.urn());
        AuditPage found = records.apply(parameters.after(place(parameters.continuationToken(), query)));
        Place next = found.next();
        return new Page(
                found.records(),
                next != null,
                next == null ? null : tokens.token(new ListPlace(List.of(next.at()), next.id()).bytes(), query));
    }

    private @Nullable Place place(@Nullable String token, String query) {
        if (token == null) {
            return null;
        }
        ListPlace place = ListPlace.of(tokens.place(token, query));
        return new Place(Objects.requireNonNull(place.times().getFirst()), place.id());
    }
}
