package dev.dialoglookup.metadata.web;

import dev.dialoglookup.dialog.SearchLimits;
import dev.dialoglookup.lookup.LookupService;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Publishes how much one request may ask for; the requests are checked against the same numbers. */
@RestController
class LimitsController {

    private static final Limits LIMITS = new Limits(
            new EndUserSearch(SearchLimits.PARTIES, SearchLimits.VALUES, SearchLimits.VALUES, SearchLimits.VALUES),
            new ServiceOwnerSearch(SearchLimits.PARTIES_OF_OWNER, SearchLimits.VALUES, SearchLimits.VALUES),
            new Lookup(LookupService.MOST_REFERENCES));

    /** All limits. */
    record Limits(EndUserSearch endUserSearch, ServiceOwnerSearch serviceOwnerSearch, Lookup lookup) {}

    /** How often an end user may give a parameter of search. */
    record EndUserSearch(
            int maxPartyFilterValues,
            int maxServiceResourceFilterValues,
            int maxOrgFilterValues,
            int maxExtendedStatusFilterValues) {}

    /** How often a service owner may; it names no owners. */
    record ServiceOwnerSearch(
            int maxPartyFilterValues, int maxServiceResourceFilterValues, int maxExtendedStatusFilterValues) {}

    /** How many references one batch may look up. */
    record Lookup(int maxInstanceRefs) {}

    @GetMapping("/api/v1/metadata/limits")
    Limits limits() {
        return LIMITS;
    }
}
