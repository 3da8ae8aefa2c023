package dev.dialoglookup.model;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.dialog.search.Deletion;
import dev.dialoglookup.dialog.search.SearchFilter;
import dev.dialoglookup.dialog.search.TextQuery;
import dev.dialoglookup.dialog.search.TimeRange;
import dev.dialoglookup.party.Party;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A filter as the parameters of a request: names repeated, values encoded. */
final class SearchQuery {

    private final List<Map.Entry<String, String>> parameters = new ArrayList<>();

    static SearchQuery of(SearchFilter filter) {
        SearchQuery query = new SearchQuery();
        query.all("party", filter.parties().stream(), Party::urn);
        query.all("serviceResource", filter.serviceResources().stream(), "urn:altinn:resource:%s"::formatted);
        query.all("org", filter.orgs().stream(), Function.identity());
        query.all("status", filter.statuses().stream(), Status::name);
        query.all("extendedStatus", filter.extendedStatuses().stream(), Function.identity());
        query.one("externalReference", filter.externalReference());
        query.one("process", filter.process());
        query.range("created", filter.created());
        query.range("updated", filter.updated());
        query.range("contentUpdated", filter.contentUpdated());
        query.range("due", filter.due());
        query.range("visible", filter.visible());
        query.one("deleted", filter.deleted() == Deletion.Exclude ? null : filter.deleted());
        query.all(
                "serviceOwnerLabels",
                filter.serviceOwnerLabels().stream(),
                label -> label.value() + (label.isPrefix() ? "*" : ""));
        query.all("systemLabel", filter.systemLabels().stream(), SystemLabel::name);
        query.one("isContentSeen", filter.isContentSeen());
        query.one("excludeApiOnly", filter.excludeApiOnly() ? true : null);
        TextQuery text = filter.text();
        query.one("search", text == null ? null : text.text());
        query.one("searchLanguageCode", text == null ? null : text.languageCode());
        return query;
    }

    /** The names that are given, each once. */
    Set<String> names() {
        return parameters.stream().map(Map.Entry::getKey).collect(Collectors.toCollection(TreeSet::new));
    }

    /** One more parameter, if it has a value. */
    SearchQuery one(String name, @Nullable Object value) {
        if (value != null) {
            parameters.add(Map.entry(name, value.toString()));
        }
        return this;
    }

    private <T> void all(String name, Stream<T> values, Function<T, String> written) {
        values.forEach(value -> one(name, written.apply(value)));
    }

    private void range(String name, TimeRange range) {
        one(name + "After", range.after());
        one(name + "Before", range.before());
    }

    @Override
    public String toString() {
        return parameters.stream()
                .map(parameter -> parameter.getKey() + "=" + URLEncoder.encode(parameter.getValue(), UTF_8))
                .collect(Collectors.joining("&"));
    }
}
