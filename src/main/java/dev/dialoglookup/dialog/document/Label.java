package dev.dialoglookup.dialog.document;

import dev.dialoglookup.instance.ServiceOwnerLabel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

/** A service-owner label as it is written; one that no path can name is refused. */
public record Label(
        @NotNull
        @Size(min = 3, max = 255)
        @Pattern(regexp = "[^\\p{Cc}\\p{Zl}\\p{Zp}]*", message = "must not contain control characters or line breaks")
        String value) {

    /** The label that is meant: letter case means nothing. */
    public ServiceOwnerLabel label() {
        return new ServiceOwnerLabel(value);
    }
}
