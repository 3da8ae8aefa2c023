package dev.dialoglookup.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.dialoglookup.authorization.Right;
import dev.dialoglookup.authorization.SubjectUrn;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An action on a resource, and who may do it.
 *
 * @param attribute {@code main} where it is not said
 * @param subjects URNs; published policies name other kinds than roles and access packages too, and those open nothing
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record RightDocument(
        @NotBlank @Size(max = 255) String action,
        @Nullable @Size(min = 1, max = 255) String attribute,

        @NotNull
        List<
                        @NotNull
                        @Pattern(regexp = "(?i)\\s*urn:[a-z0-9][a-z0-9-]*:\\S{1,255}\\s*", message = "is not a URN")
                        String>
                subjects) {

    Stream<Right> rights() {
        String part = attribute == null ? Right.MAIN : attribute.strip().toLowerCase(Locale.ROOT);
        return subjects.stream()
                .filter(SubjectUrn::isMeantBy)
                .map(SubjectUrn::new)
                .map(subject -> new Right(subject, action.strip().toLowerCase(Locale.ROOT), part));
    }
}
