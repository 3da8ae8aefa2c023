package dev.dialoglookup.dialog.details;

import org.jspecify.annotations.Nullable;

/**
 * A part of a dialog, and whether the user may use it.
 *
 * @param isAuthorized null where an owner asks for itself
 */
public record Authorized<T>(T part, @Nullable Boolean isAuthorized) {

    boolean isClosed() {
        return Boolean.FALSE.equals(isAuthorized);
    }
}
