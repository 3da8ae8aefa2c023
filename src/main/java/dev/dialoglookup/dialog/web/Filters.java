package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.document.ServiceResourceUrn;
import dev.dialoglookup.dialog.search.Deletion;
import dev.dialoglookup.dialog.search.LabelPattern;
import dev.dialoglookup.dialog.search.SearchFilter;
import dev.dialoglookup.dialog.search.TimeRange;
import dev.dialoglookup.party.Party;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Makes one filter of what was asked, the same one in whatever order values were given: tokens are bound to it. */
public final class Filters {

    private Filters() {}

    /** What an end user asked for. */
    public static SearchFilter ofEndUser(FilterParameters filter, DateParameters dates, EndUsersFilterParameters own) {
        Set<String> orgs = new TreeSet<>();
        own.org().forEach(org -> orgs.add(org.toLowerCase(Locale.ROOT)));
        return filter(filter.withPlaceToLook(), dates, orgs, TimeRange.ANY, Deletion.Exclude, List.of());
    }

    static SearchFilter ofOwner(FilterParameters filter, DateParameters dates, OwnersFilterParameters own) {
        return filter(filter.ofOwner(), dates, Set.of(), own.visible(), own.deletion(), own.labels());
    }

    static SearchFilter ofOwnerForEndUser(FilterParameters filter, DateParameters dates, OwnersFilterParameters own) {
        return filter(
                filter.withPlaceToLook(),
                dates,
                Set.of(),
                own.visible(),
                own.ofEndUser().deletion(),
                own.labels());
    }

    private static SearchFilter filter(
            FilterParameters filter,
            DateParameters dates,
            Set<String> orgs,
            TimeRange visible,
            Deletion deleted,
            List<LabelPattern> labels) {
        Set<Party> parties = new TreeSet<>(Comparator.comparing(Party::urn));
        parties.addAll(filter.party());
        Set<String> resources = new TreeSet<>();
        filter.serviceResource().forEach(urn -> resources.add(ServiceResourceUrn.identifier(urn)));
        return new SearchFilter(
                parties,
                resources,
                orgs,
                new TreeSet<>(filter.status()),
                new TreeSet<>(filter.extendedStatus()),
                filter.externalReference(),
                filter.process(),
                dates.created(),
                dates.updated(),
                dates.contentUpdated(),
                dates.due(),
                visible,
                deleted,
                labels,
                new TreeSet<>(filter.systemLabel()),
                filter.isContentSeen(),
                Boolean.TRUE.equals(filter.excludeApiOnly()),
                filter.text());
    }
}
