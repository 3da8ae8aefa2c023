package dev.dialoglookup.dialog.search;

import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The predicates that were asked for, on a dialog {@code d}, with their parameters. What was not asked for leaves no trace. */
final class Predicates {

    private final List<String> clauses = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    void add(String clause) {
        clauses.add(clause);
    }

    void add(String clause, String name, Object value) {
        clauses.add(clause);
        parameters.put(name, value);
    }

    void set(String name, Object value) {
        parameters.put(name, value);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    /** All of them, or what is always true. */
    String sql() {
        return clauses.isEmpty() ? "true" : String.join(" AND ", clauses);
    }

    /** What the three views share. */
    void of(SearchFilter filter) {
        if (!filter.statuses().isEmpty()) {
            Short[] numbers = filter.statuses().stream()
                    .map(Status::number)
                    .map(Integer::shortValue)
                    .toArray(Short[]::new);
            add("d.status = ANY (:statuses)", "statuses", numbers);
        }
        if (!filter.extendedStatuses().isEmpty()) {
            String[] values = filter.extendedStatuses().toArray(String[]::new);
            add("d.extended_status = ANY (:extendedStatuses)", "extendedStatuses", values);
        }
        equal("d.external_reference", "externalReference", filter.externalReference());
        equal("d.process", "process", filter.process());
        within("d.created_at", "created", filter.created());
        within("d.updated_at", "updated", filter.updated());
        within("d.due_at", "due", filter.due());
        if (filter.due().isAsked()) {
            add("d.due_at < 'infinity'");
        }
        if (!filter.systemLabels().isEmpty()) {
            int bits = filter.systemLabels().stream().mapToInt(SystemLabel::bit).sum();
            add("d.labels & :systemLabels = :systemLabels", "systemLabels", (short) bits);
        }
        if (filter.isContentSeen() != null) {
            add("d.content_seen = :contentSeen", "contentSeen", filter.isContentSeen());
        }
        if (filter.excludeApiOnly()) {
            add("NOT d.api_only");
        }
    }

    /** What is a service owner's alone. */
    void ofOwner(SearchFilter filter) {
        within("d.visible_from", "visible", filter.visible());
        if (filter.visible().isAsked()) {
            add("d.visible_from > '-infinity'");
        }
        for (int i = 0; i < filter.serviceOwnerLabels().size(); i++) {
            LabelPattern label = filter.serviceOwnerLabels().get(i);
            String test = label.isPrefix() ? "starts_with(l.value, :label%d)" : "l.value = :label%d";
            add(
                    "EXISTS (SELECT FROM service_owner_label l WHERE l.dialog_id = d.id AND %s)"
                            .formatted(test.formatted(i)),
                    "label" + i,
                    label.value());
        }
    }

    /** Words, found where the level of the dialog's service resource lets them be found. */
    void of(TextQuery text, Integer[] restricted) {
        set("restricted", restricted);
        String unwanted = text.unwanted();
        List<String> parts = new ArrayList<>();
        if (!text.wanted().isEmpty() || unwanted.isEmpty()) {
            parts.add(wanted(text));
        }
        if (!unwanted.isEmpty()) {
            parts.add("!!" + query("unwanted", unwanted, text.languageCode()));
        }
        add("""
                EXISTS (SELECT FROM dialog_text x WHERE x.dialog_id = d.id
                           AND CASE WHEN d.resource_id = ANY (:restricted) THEN x.safe ELSE x.words END
                               @@ (SELECT %s))""".formatted(String.join(" && ", parts)));
    }

    /** The words that must be there, as PostgreSQL asks for them. */
    String wanted(TextQuery text) {
        return query("wanted", text.wanted(), text.languageCode());
    }

    private String query(String name, String words, @Nullable String language) {
        set(name, words);
        if (language != null) {
            set("language", language);
            return "websearch_to_tsquery(stems_of(:language), :%s)".formatted(name);
        }
        return """
                (websearch_to_tsquery('pg_catalog.norwegian', :%1$s) || websearch_to_tsquery('pg_catalog.english', :%1$s)
                 || websearch_to_tsquery('pg_catalog.simple', :%1$s))""".formatted(name);
    }

    private void equal(String column, String name, @Nullable String value) {
        if (value != null) {
            add("%s = :%s".formatted(column, name), name, value);
        }
    }

    void within(String column, String name, TimeRange range) {
        if (range.after() != null) {
            add("%s >= :%sAfter".formatted(column, name), name + "After", utc(range.after()));
        }
        if (range.before() != null) {
            add("%s <= :%sBefore".formatted(column, name), name + "Before", utc(range.before()));
        }
    }

    static OffsetDateTime utc(Instant instant) {
        return OffsetDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
