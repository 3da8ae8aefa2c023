package dev.dialoglookup.dialog.search;

/** Chooses the statement that finds a service owner's own dialogs, by what was asked for. */
final class OwnerShapes {

    private OwnerShapes() {}

    static String of(DialogSearch search, Predicates filter, Predicates bounds) {
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
            return OwnerStatements.byStream(byParty, byResource);
        }
        switch (asked.deleted()) {
            case Exclude -> filter.add("d.deleted_at = 'infinity'");
            case Only -> filter.add("d.deleted_at < 'infinity'");
            case Include -> {}
        }
        if (byParty) {
            filter.add("d.party_id = ANY (" + SearchStatement.PARTIES + ")");
        }
        if (byResource) {
            filter.add("d.resource_id = ANY (:resources)");
        }
        return OwnerStatements.OF_OWNER;
    }
}
