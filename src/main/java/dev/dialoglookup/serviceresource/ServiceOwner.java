package dev.dialoglookup.serviceresource;

import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.LocalizedText;

/**
 * A public body as its dialogs show it.
 *
 * @param orgNumber nine digits; empty where the directory knows none
 * @param code its short code, like {@code skd}
 */
public record ServiceOwner(String orgNumber, String code, LocalizedText name) {

    /** The same with its name in the accepted language. */
    public ServiceOwner prunedTo(AcceptedLanguages accepted) {
        return new ServiceOwner(orgNumber, code, name.prunedTo(accepted));
    }
}
