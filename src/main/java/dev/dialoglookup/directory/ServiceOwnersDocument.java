package dev.dialoglookup.directory;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.serviceresource.ServiceOwner;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Service owners by their code.
 *
 * @param orgs a code may be given in any letter case
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record ServiceOwnersDocument(@NotEmpty Map<@Pattern(regexp = Codes.FORM) String, @NotNull @Valid Org> orgs) {

    /** One owner; the organization number decides who it is. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Org(Map<String, @Nullable String> name, @NotNull String orgnr) {
        Org {
            if (orgnr != null) {
                orgnr = new Organization(orgnr.strip()).number();
            }
        }
    }

    List<ServiceOwner> owners() {
        return orgs.entrySet().stream()
                .map(entry -> new ServiceOwner(
                        entry.getValue().orgnr(),
                        entry.getKey().toLowerCase(Locale.ROOT),
                        Languages.text(entry.getValue().name())))
                .sorted((a, b) -> a.code().compareTo(b.code()))
                .toList();
    }
}
