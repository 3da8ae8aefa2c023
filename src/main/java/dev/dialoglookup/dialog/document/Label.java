package dev.dialoglookup.dialog.document;

import dev.dialoglookup.instance.ServiceOwnerLabel;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A service-owner label as it is written. */
public record Label(@NotNull @Size(min = 3, max = 255) String value) {

    /** The label that is meant: letter case means nothing. */
    public ServiceOwnerLabel label() {
        return new ServiceOwnerLabel(value);
    }
}
