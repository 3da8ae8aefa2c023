package dev.dialoglookup.dialog.search;

import dev.dialoglookup.serviceresource.Registry;
import java.time.Instant;

/** Chooses the statement that finds what an end user may open, by what was asked for. */
final class UserShapes {

    private static final String OWNERS_RESOURCES = """
            ARRAY (SELECT r.resource_id FROM owner_resource r
                    WHERE r.owner_id = (SELECT o.owner_id FROM service_owner o WHERE o.org_number = :owner))""";

    private UserShapes() {}

    /** What a user sees is not deleted, not expired, and visible: content_updated_at is never before visible_from. */
    static String of(
            SearchScope scope,
            DialogSearch search,
            Registry registry,
            Predicates filter,
            Predicates bounds,
            Instant now) {
        SearchFilter asked = search.filter();
        filter.add("d.expires_at > :now");
        if (scope.isOfOwner()) {
            filter.ofOwner(asked);
        }
        bounds.within("d.content_updated_at", "content", until(asked.contentUpdated(), now));
        boolean byParty = !asked.parties().isEmpty();
        boolean byResource = !asked.serviceResources().isEmpty();
        String singleScope = (byParty ? "AND g.party_id = ANY (%s) ".formatted(SearchStatement.PARTIES) : "")
                + (byResource ? "AND g.resource_id = ANY (:resources)" : "");
        String shape;
        if (!search.order().equals(SearchOrder.NEWEST_CONTENT_FIRST)) {
            Keyset.inOrder(bounds, search.order(), search.after());
            shape = AnyOrderStatement.IN_ANY_ORDER
                    .replace("{parties}", byParty ? SearchStatement.PARTIES : "NULL::int[]")
                    .replace("{resources}", resources(scope, byResource));
        } else {
            Keyset.newestFirst(bounds, search.after());
            if (!byParty) {
                shape = ResourceStatement.of(SearchStatement.numbers(asked, registry).length, asked.text() != null);
            } else if (byResource || scope.isOfOwner()) {
                shape = PartyStatements.BY_PARTY_AND_RESOURCE.replace("{resources}", resources(scope, byResource));
            } else if (asked.text() != null && !asked.text().wanted().isEmpty()) {
                shape = PartyStatements.BY_PARTY_AND_WORDS.replace("{words}", filter.wanted(asked.text()));
            } else {
                shape = PartyStatements.BY_PARTY;
            }
        }
        return shape.replace("{singleScope}", singleScope).replace("{guard}", "");
    }

    private static String resources(SearchScope scope, boolean byResource) {
        if (byResource) {
            return ":resources::int[]";
        }
        return scope.isOfOwner() ? OWNERS_RESOURCES : "NULL::int[]";
    }

    /** Visible is what is past already. */
    private static TimeRange until(TimeRange asked, Instant now) {
        Instant before = asked.before();
        return new TimeRange(asked.after(), before == null || before.isAfter(now) ? now : before);
    }
}
