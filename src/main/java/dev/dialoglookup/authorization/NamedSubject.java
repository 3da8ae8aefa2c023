package dev.dialoglookup.authorization;

import com.fasterxml.jackson.annotation.JsonIgnore;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * A role or access package with the name people know it by.
 *
 * @param name empty where the directory has none
 * @param metadata where to read more about it, a URI, or null
 */
public record NamedSubject(
        SubjectUrn urn,
        LocalizedText name,
        @JsonIgnore @Nullable String metadata) {

    /** The same with its name in the accepted language. */
    public NamedSubject prunedTo(AcceptedLanguages accepted) {
        return new NamedSubject(urn, name.prunedTo(accepted), metadata);
    }
}
