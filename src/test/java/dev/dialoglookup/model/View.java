package dev.dialoglookup.model;

import dev.dialoglookup.caller.Caller;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The three views of search, with the parameters that narrow it, as the contract lists them. */
enum View {
    END_USER("org search searchLanguageCode"),
    OWNER("visibleAfter visibleBefore deleted serviceOwnerLabels"),
    OWNER_FOR_USER("visibleAfter visibleBefore serviceOwnerLabels search searchLanguageCode");

    private static final String SHARED = "party serviceResource status extendedStatus externalReference process"
            + " createdAfter createdBefore updatedAfter updatedBefore contentUpdatedAfter contentUpdatedBefore"
            + " dueAfter dueBefore systemLabel isContentSeen excludeApiOnly";

    private final String own;

    View(String own) {
        this.own = own;
    }

    static View of(Caller caller) {
        return switch (caller) {
            case Caller.EndUser _ -> END_USER;
            case Caller.ServiceOwner _ -> OWNER;
            case Caller.Impersonation _ -> OWNER_FOR_USER;
        };
    }

    /** The names of its filters. */
    List<String> filters() {
        return Stream.of(SHARED, own)
                .flatMap(names -> Arrays.stream(names.split(" ", -1)))
                .toList();
    }

    /** How many parties one may name. */
    int mostParties() {
        return this == OWNER ? 20 : 100;
    }

    /** Whether it must be said where to look: for parties or service resources. */
    boolean needsPlace() {
        return this != OWNER;
    }
}
