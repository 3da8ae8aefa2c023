package dev.dialoglookup.serviceresource;

import dev.dialoglookup.localization.LocalizedText;
import org.jspecify.annotations.Nullable;

/**
 * What the directory says of a service resource.
 *
 * @param identifier without URN prefix, lower-cased
 * @param minimumAuthenticationLevel 0 to 4, or null where none is set
 */
public record ServiceResourceDescription(
        String identifier,
        @Nullable String ownerCode,
        @Nullable String ownerNumber,
        String type,
        LocalizedText title,
        boolean delegable,
        @Nullable Integer minimumAuthenticationLevel) {}
