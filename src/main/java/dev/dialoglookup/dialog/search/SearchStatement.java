package dev.dialoglookup.dialog.search;

import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.Registry;
import dev.dialoglookup.serviceresource.ServiceResource;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;

/**
 * The statement that answers a search, chosen by what was asked for.
 *
 * @param parameters by name
 */
record SearchStatement(String sql, Map<String, Object> parameters) {

    /** The parties asked for, by their numbers. */
    static final String PARTIES = "ARRAY (SELECT p.party_id FROM party p WHERE p.urn = ANY (:parties))";

    private static final String COLUMNS = "d.content_updated_at, d.updated_at, d.created_at, d.due_at";
    private static final String OWNER =
            " AND d.owner_id = (SELECT o.owner_id FROM service_owner o WHERE o.org_number = :owner)";

    static SearchStatement of(SearchScope scope, DialogSearch search, Registry registry, Instant now) {
        Predicates filter = new Predicates();
        Predicates bounds = new Predicates();
        SearchFilter asked = search.filter();
        filter.of(asked);
        parameters(scope, search, registry, now, filter);
        String shape = scope.user() == null
                ? OwnerShapes.of(search, filter, bounds)
                : UserShapes.of(scope, search, registry, filter, bounds, now);
        if (asked.text() != null) {
            filter.of(asked.text(), restricted(scope, registry));
        }
        filter.parameters().putAll(bounds.parameters());
        String sql = (shape + ShownColumns.of(scope.isOfOwner()))
                .replace("{columns}", COLUMNS)
                .replace("{order}", Keyset.sort(search.order()))
                .replace("{owner}", scope.user() != null && scope.isOfOwner() ? OWNER : "")
                .replace("{filter}", filter.sql())
                .replace("{after}", bounds.sql());
        return new SearchStatement(sql, filter.parameters());
    }

    private static void parameters(
            SearchScope scope, DialogSearch search, Registry registry, Instant now, Predicates filter) {
        SearchFilter asked = search.filter();
        filter.set("n", search.limit() + 1);
        filter.set("now", Predicates.utc(now));
        filter.set("parties", asked.parties().stream().map(Party::urn).toArray(String[]::new));
        filter.set("resources", numbers(asked, registry));
        if (scope.user() != null) {
            filter.set("user", scope.user().urn());
        }
        if (scope.ownerNumber() != null) {
            filter.set("owner", scope.ownerNumber());
        }
        if (!asked.orgs().isEmpty()) {
            Integer[] owners = asked.orgs().stream()
                    .map(registry::ownerWithCode)
                    .filter(Objects::nonNull)
                    .toArray(Integer[]::new);
            filter.add("d.owner_id = ANY (:orgs)", "orgs", owners);
        }
    }

    /** The service resources asked for, as far as there are any. */
    static Integer[] numbers(SearchFilter asked, Registry registry) {
        return asked.serviceResources().stream()
                .map(registry::find)
                .filter(Objects::nonNull)
                .map(ServiceResource::id)
                .sorted()
                .toArray(Integer[]::new);
    }

    /** The service resources whose sensitive texts the view may not find. */
    private static Integer[] restricted(SearchScope scope, Registry registry) {
        return scope.level() == null
                ? new Integer[0]
                : registry.above(scope.level().value());
    }
}
