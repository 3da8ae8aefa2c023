package dev.dialoglookup.model;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.dialog.search.Deletion;
import dev.dialoglookup.dialog.search.LabelPattern;
import dev.dialoglookup.dialog.search.SearchFilter;
import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.dialog.search.TimeRange;
import dev.dialoglookup.party.Party;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A filter in the making, for all tests of search; what is not set asks for nothing. */
public final class Draft {

    final Set<Party> parties = new LinkedHashSet<>();
    final Set<String> resources = new LinkedHashSet<>();
    final Set<String> orgs = new LinkedHashSet<>();
    final Set<Status> statuses = new LinkedHashSet<>();
    final Set<String> extendedStatuses = new LinkedHashSet<>();
    final List<LabelPattern> labels = new ArrayList<>();

    @Nullable
    String externalReference;

    @Nullable
    String process;

    TimeRange created = TimeRange.ANY;
    TimeRange updated = TimeRange.ANY;
    TimeRange contentUpdated = TimeRange.ANY;
    TimeRange due = TimeRange.ANY;
    TimeRange visible = TimeRange.ANY;
    Deletion deleted = Deletion.Exclude;
    final Set<SystemLabel> systemLabels = EnumSet.noneOf(SystemLabel.class);

    @Nullable
    Boolean isContentSeen;

    boolean excludeApiOnly;

    @Nullable
    WordQuery words;

    /** What is asked for somewhere. */
    public static Draft of(Collection<Party> parties, Collection<String> resources) {
        Draft draft = new Draft();
        draft.parties.addAll(parties);
        draft.resources.addAll(resources);
        return draft;
    }

    /** Also with one of the statuses. */
    public Draft being(Collection<Status> any) {
        statuses.addAll(any);
        return this;
    }

    /** Also with the word; null asks for none. */
    public Draft saying(@Nullable String word) {
        words = word == null ? null : new WordQuery(List.of(List.of(word)), List.of(), null);
        return this;
    }

    public SearchFilter filter() {
        return new SearchFilter(
                Set.copyOf(parties),
                Set.copyOf(resources),
                Set.copyOf(orgs),
                Set.copyOf(statuses),
                Set.copyOf(extendedStatuses),
                externalReference,
                process,
                created,
                updated,
                contentUpdated,
                due,
                visible,
                deleted,
                List.copyOf(labels),
                Set.copyOf(systemLabels),
                isContentSeen,
                excludeApiOnly,
                words == null ? null : words.written());
    }

    Ask ask(Caller caller) {
        return new Ask(caller, filter(), words, SearchOrder.NEWEST_CONTENT_FIRST, 1000);
    }
}
