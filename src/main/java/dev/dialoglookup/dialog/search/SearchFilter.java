package dev.dialoglookup.dialog.search;

import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.party.Party;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a dialog must be like to be found; an empty set or a null asks for nothing.
 *
 * @param serviceResources identifiers without URN prefix, lower-cased
 * @param orgs codes of owners, lower-cased; for end users only
 * @param visible when it becomes visible; for service owners only
 * @param serviceOwnerLabels all of them must be there; for service owners only
 * @param systemLabels all of them must be there
 * @param isContentSeen whether somebody has opened it since its content changed
 */
public record SearchFilter(
        Set<Party> parties,
        Set<String> serviceResources,
        Set<String> orgs,
        Set<Status> statuses,
        Set<String> extendedStatuses,
        @Nullable String externalReference,
        @Nullable String process,
        TimeRange created,
        TimeRange updated,
        TimeRange contentUpdated,
        TimeRange due,
        TimeRange visible,
        Deletion deleted,
        List<LabelPattern> serviceOwnerLabels,
        Set<SystemLabel> systemLabels,
        @Nullable Boolean isContentSeen,
        boolean excludeApiOnly,
        @Nullable TextQuery text) {}
