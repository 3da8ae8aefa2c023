package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.SearchLimits;
import dev.dialoglookup.dialog.document.LanguageCode;
import dev.dialoglookup.dialog.document.ServiceResourceUrn;
import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.dialog.document.Uri;
import dev.dialoglookup.dialog.search.TextQuery;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.party.Party;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What every searcher may ask of a dialog, dates apart. */
public record FilterParameters(
        @Size(max = SearchLimits.PARTIES, message = TOO_MANY)
        List<Party> party,

        @Size(max = SearchLimits.VALUES, message = TOO_MANY)
        List<
                        @Pattern(
                                regexp = ServiceResourceUrn.PATTERN,
                                flags = Pattern.Flag.CASE_INSENSITIVE,
                                message = "must be a service resource in full: urn:altinn:resource:{identifier}")
                        String>
                serviceResource,

        @Size(max = SearchLimits.VALUES, message = TOO_MANY) List<Status> status,

        @Size(max = SearchLimits.VALUES, message = TOO_MANY) List<String> extendedStatus,

        @Nullable String externalReference,

        @Uri(anyScheme = true, message = "must be a URI of at most 1023 characters") @Nullable
        String process,

        @Size(max = SearchLimits.VALUES, message = TOO_MANY) List<SystemLabel> systemLabel,

        @Nullable Boolean isContentSeen,

        @Nullable Boolean excludeApiOnly,

        @Size(min = 3, max = 255, message = "must have {min} to {max} characters") @Nullable
        String search,

        @Nullable String searchLanguageCode) {

    static final String TOO_MANY = "may be given at most {max} times";

    /** What is asked for the sake of an end user needs a place to look. */
    FilterParameters withPlaceToLook() {
        if (party.isEmpty() && serviceResource.isEmpty()) {
            List<String> either = List.of("party or serviceResource is required");
            throw Problem.invalid("party", either.getFirst())
                    .withErrors(Map.of("party", either, "serviceResource", either))
                    .asException();
        }
        return this;
    }

    /** An owner asks for itself: nobody's words, and fewer parties. */
    FilterParameters ofOwner() {
        if (search != null) {
            throw Problem.invalid("search", "means something only together with endUserId")
                    .asException();
        }
        if (party.size() > SearchLimits.PARTIES_OF_OWNER) {
            throw Problem.invalid(
                            "party",
                            "may be given at most %d times without endUserId".formatted(SearchLimits.PARTIES_OF_OWNER))
                    .asException();
        }
        return this;
    }

    @Nullable
    TextQuery text() {
        if (searchLanguageCode == null) {
            return search == null ? null : new TextQuery(search, null);
        }
        String code = LanguageCode.normalized(searchLanguageCode);
        String objection =
                search == null ? "means something only together with search" : LanguageCode.objectionTo(code);
        if (search == null || objection != null) {
            throw Problem.invalid("searchLanguageCode", String.valueOf(objection))
                    .asException();
        }
        return new TextQuery(search, code);
    }
}
