package dev.dialoglookup.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.dialoglookup.authorization.NamedSubject;
import dev.dialoglookup.authorization.SubjectUrn;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The name of a role or access package.
 *
 * @param metadata where to read more: an absolute URI
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record SubjectDocument(
        @NotNull String urn,
        Map<String, @Nullable String> name,
        @Nullable @Size(max = 1023) String metadata) {

    /** Refuses what is neither role nor access package. */
    public SubjectDocument {
        if (urn != null) {
            urn = new SubjectUrn(urn).value();
        }
        if (metadata != null && !URI.create(metadata).isAbsolute()) {
            throw new IllegalArgumentException("metadata must be an absolute URI");
        }
    }

    NamedSubject subject() {
        return new NamedSubject(new SubjectUrn(urn), Languages.text(name), metadata);
    }
}
