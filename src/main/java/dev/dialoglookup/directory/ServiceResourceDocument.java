package dev.dialoglookup.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.serviceresource.ServiceResourceDescription;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One service resource.
 *
 * @param delegable false where it is not said
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServiceResourceDocument(
        @NotNull @Pattern(regexp = Codes.RESOURCE) String identifier,
        Map<String, @Nullable String> title,
        @NotNull @Valid CompetentAuthority hasCompetentAuthority,
        @NotNull ResourceType resourceType,
        @Nullable Boolean delegable,
        @Nullable @Min(0) @Max(4) Integer minimumAuthenticationLevel) {

    /** What kind of service it is; named as they are written in JSON. */
    enum ResourceType {
        GenericAccessResource,
        AltinnApp,
        MigratedApp,
        CorrespondenceService
    }

    /** Who owns it: an organization number, a code the directory knows the number of, or both; the number wins. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record CompetentAuthority(
            @Nullable @Pattern(regexp = Codes.FORM) String orgcode,
            @Nullable String organization) {
        CompetentAuthority {
            orgcode = orgcode == null || orgcode.isBlank()
                    ? null
                    : orgcode.strip().toLowerCase(Locale.ROOT);
            organization = organization == null || organization.isBlank()
                    ? null
                    : new Organization(organization.strip()).number();
            if (orgcode == null && organization == null) {
                throw new IllegalArgumentException("must have an orgcode or an organization");
            }
        }
    }

    ServiceResourceDescription description() {
        return new ServiceResourceDescription(
                identifier.toLowerCase(Locale.ROOT),
                hasCompetentAuthority.orgcode(),
                hasCompetentAuthority.organization(),
                resourceType.name(),
                Languages.text(title),
                Boolean.TRUE.equals(delegable),
                minimumAuthenticationLevel);
    }
}
