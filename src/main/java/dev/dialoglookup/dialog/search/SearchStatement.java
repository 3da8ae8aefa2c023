package dev.dialoglookup.dialog.search;

import dev.dialoglookup.dialog.seen.SeenEntry;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.Registry;
import dev.dialoglookup.serviceresource.ServiceResource;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The statement that answers a search, chosen by what was asked for.
 *
 * @param parameters by name
 */
record SearchStatement(String sql, Map<String, Object> parameters) {

    private static final String COLUMNS = "d.content_updated_at, d.updated_at, d.created_at, d.due_at";
    private static final String OWNER =
            " AND d.owner_id = (SELECT o.owner_id FROM service_owner o WHERE o.org_number = :owner)";
    private static final String OWNERS_RESOURCES = """
            ARRAY (SELECT r.resource_id FROM owner_resource r JOIN service_owner o USING (owner_id) WHERE o.org_number = :owner)""";
    private static final String SHOWN_COLUMNS = """
            d.id, d.party_id, d.resource_id, d.owner_id, d.status, d.labels, d.api_only, d.content_updated_at, d.updated_at,
            d.created_at, d.due_at, d.visible_from, d.deleted_at, d.revision, d.service_owner_context_revision,
            d.end_user_context_revision, d.content_seen, d.extended_status, d.external_reference, d.process""";
    private static final String LABELS =
            ", ARRAY (SELECT l.value FROM service_owner_label l WHERE l.dialog_id = d.id ORDER BY 1) AS service_owner_labels";

    static SearchStatement of(SearchScope scope, DialogSearch search, Registry registry, Instant now) {
        Predicates filter = new Predicates();
        Predicates bounds = new Predicates();
        SearchFilter asked = search.filter();
        filter.of(asked);
        parameters(scope, search, registry, now, filter);
        String shape = scope.user() == null
                ? ofOwner(search, filter, bounds)
                : forUser(scope, search, registry, filter, bounds, now);
        if (asked.text() != null) {
            filter.of(asked.text(), restricted(scope, registry));
        }
        filter.parameters().putAll(bounds.parameters());
        String sql = (shape + Statements.SHOWN)
                .replace("{shown}", SHOWN_COLUMNS)
                .replace("{seen}", SeenEntry.COLUMN)
                .replace("{labels}", scope.isOfOwner() ? LABELS : "")
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
        filter.set("resources", numbers(asked.serviceResources(), registry));
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

    /** What a user sees is not deleted, not expired, and visible: content_updated_at is never before visible_from. */
    private static String forUser(
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
        String singleScope = (byParty ? "AND g.party_id = ANY (%s) ".formatted(ids()) : "")
                + (byResource ? "AND g.resource_id = ANY (:resources)" : "");
        String shape;
        if (!search.order().equals(SearchOrder.NEWEST_CONTENT_FIRST)) {
            Keyset.inOrder(bounds, search.order(), search.after());
            shape = Statements.IN_ANY_ORDER
                    .replace("{parties}", byParty ? ids() : "NULL::int[]")
                    .replace("{resources}", resources(scope, byResource));
        } else {
            Keyset.newestFirst(bounds, search.after());
            if (!byParty) {
                shape = byResource(numbers(asked.serviceResources(), registry).length, asked.text() != null);
            } else if (byResource || scope.isOfOwner()) {
                shape = Statements.BY_PARTY_AND_RESOURCE.replace("{resources}", resources(scope, byResource));
            } else {
                shape = Statements.BY_PARTY;
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

    private static String byResource(int count, boolean byWords) {
        boolean one = count <= 1;
        // a word thins out what is read, so more of it is worth reading before heads are asked
        int fraction = byWords ? 2 : one ? 5 : 4;
        String branches = IntStream.rangeClosed(1, Math.max(1, count))
                .mapToObj(Statements.BRANCH::formatted)
                .collect(Collectors.joining(" UNION ALL "));
        String guard = "CROSS JOIN LATERAL (SELECT 1 WHERE %s) g".formatted(Statements.OPEN_PAIR.formatted("s"));
        return Statements.BY_RESOURCE
                .replace("{fraction}", Integer.toString(fraction))
                .replace("{branches}", branches)
                .replace("{openPair}", one ? Statements.OPEN_PARTY : Statements.OPEN_PAIR.formatted("c"))
                .replace(
                        "{pairs}",
                        one
                                ? "h.resource_id > 0 AND h.resource_id = (:resources)[1]"
                                : "h.party_id > 0 AND h.resource_id = ANY (:resources)")
                .replace("{guard}", one ? "" : guard);
    }

    private static String ofOwner(DialogSearch search, Predicates filter, Predicates bounds) {
        SearchFilter asked = search.filter();
        filter.ofOwner(asked);
        bounds.within("d.content_updated_at", "content", asked.contentUpdated());
        boolean newestFirst = search.order().equals(SearchOrder.NEWEST_CONTENT_FIRST);
        if (newestFirst) {
            Keyset.newestFirst(bounds, search.after());
        } else {
            Keyset.inOrder(bounds, search.order(), search.after());
        }
        boolean byParty = !asked.parties().isEmpty();
        boolean byResource = !asked.serviceResources().isEmpty();
        if (newestFirst && asked.deleted() == Deletion.Exclude && (byParty || byResource)) {
            return ofOwnerByStream(byParty, byResource);
        }
        switch (asked.deleted()) {
            case Exclude -> filter.add("d.deleted_at = 'infinity'");
            case Only -> filter.add("d.deleted_at < 'infinity'");
            case Include -> {}
        }
        if (byParty) {
            filter.add("d.party_id = ANY (ARRAY (SELECT p.party_id FROM party p WHERE p.urn = ANY (:parties)))");
        }
        if (byResource) {
            filter.add("d.resource_id = ANY (:resources)");
        }
        return Statements.OF_OWNER;
    }

    private static String ofOwnerByStream(boolean byParty, boolean byResource) {
        String pairs = """
                SELECT h.party_id, h.resource_id FROM party_resource h
                 WHERE h.party_id > 0 AND h.party_id = ANY ((SELECT parties FROM asked)::int[])%s""".formatted(byResource ? " AND h.resource_id = ANY (:resources)" : "");
        return Statements.OF_OWNER_BY_STREAM
                .replace("{parties}", byParty ? ids() : "NULL::int[]")
                .replace("{resources}", byResource ? ":resources::int[]" : "NULL::int[]")
                .replace("{streams}", byParty ? pairs : "SELECT unnest(:resources) AS resource_id")
                .replace(
                        "{stream}",
                        byParty
                                ? "d.owner_id > 0 AND d.party_id = s.party_id AND d.resource_id = s.resource_id"
                                : "d.resource_id > 0 AND d.resource_id = s.resource_id");
    }

    private static String ids() {
        return "ARRAY (SELECT p.party_id FROM party p WHERE p.urn = ANY (:parties))";
    }

    /** Visible is what is past already. */
    private static TimeRange until(TimeRange asked, Instant now) {
        Instant before = asked.before();
        return new TimeRange(asked.after(), before == null || before.isAfter(now) ? now : before);
    }

    private static Integer[] numbers(Collection<String> identifiers, Registry registry) {
        return identifiers.stream()
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
