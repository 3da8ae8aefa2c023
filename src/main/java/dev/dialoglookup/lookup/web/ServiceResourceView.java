package dev.dialoglookup.lookup.web;

import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.serviceresource.ServiceResource;

/**
 * A service resource as lookups show it.
 *
 * @param id without its URN prefix
 */
record ServiceResourceView(String id, boolean isDelegable, int minimumAuthenticationLevel, LocalizedText name) {

    static ServiceResourceView of(ServiceResource resource) {
        return new ServiceResourceView(
                resource.identifier(), resource.delegable(), resource.minimumAuthenticationLevel(), resource.title());
    }
}
