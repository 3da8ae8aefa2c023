package dev.dialoglookup.model;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.search.Deletion;
import dev.dialoglookup.dialog.search.LabelPattern;
import dev.dialoglookup.dialog.search.SearchFilter;
import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.dialog.search.TimeRange;
import dev.dialoglookup.model.ListedDialog.Opened;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a search must find, as the contract words it, by going through everything there is. */
final class SearchModel {

    private final SearchWorld world;

    /** What users may open: worked out once for each. */
    private final Map<String, Set<String>> open = new ConcurrentHashMap<>();

    SearchModel(SearchWorld world) {
        this.world = world;
    }

    /** All pages of a search, one after the other. */
    List<ListedDialog> found(Ask ask) {
        return world.dialogs().stream()
                .filter(dialog -> isSeen(ask.caller(), dialog, ask.filter().deleted()))
                .filter(dialog -> matches(dialog, ask.filter()))
                .filter(dialog -> isSaid(dialog, ask))
                .sorted(comparator(ask.order()))
                .toList();
    }

    private boolean isSeen(Caller caller, ListedDialog dialog, Deletion deleted) {
        return switch (caller) {
            case EndUser user -> isOpen(user.user(), dialog.dialog());
            case ServiceOwner owner ->
                isOf(owner, dialog)
                        && switch (deleted) {
                            case Exclude -> !dialog.dialog().deleted();
                            case Only -> dialog.dialog().deleted();
                            case Include -> true;
                        };
            case Impersonation both -> isOf(both.actor(), dialog) && isOpen(both.subject(), dialog.dialog());
        };
    }

    private static boolean isOf(ServiceOwner owner, ListedDialog dialog) {
        return dialog.dialog().owner().equals(owner.organization().number());
    }

    private boolean isOpen(Party user, ModelDialog dialog) {
        return open.computeIfAbsent(user.urn(), this::openTo).contains(dialog.id());
    }

    private Set<String> openTo(String user) {
        Map<String, List<ModelGrant>> byParty = world.world().grants().getOrDefault(user, List.of()).stream()
                .collect(Collectors.groupingBy(ModelGrant::party));
        return world.dialogs().stream()
                .map(ListedDialog::dialog)
                .filter(dialog -> dialog.isVisible(world.asked()))
                .filter(dialog -> !world.world()
                        .opening(byParty.getOrDefault(dialog.party(), List.of()), dialog, world.asked())
                        .isEmpty())
                .map(ModelDialog::id)
                .collect(Collectors.toSet());
    }

    private boolean matches(ListedDialog listed, SearchFilter filter) {
        ModelDialog dialog = listed.dialog();
        return any(filter.parties(), Party.parse(dialog.party()))
                && any(filter.serviceResources(), dialog.resource())
                && any(filter.orgs(), world.world().resourceOwners().get(dialog.resource()))
                && any(filter.statuses(), listed.traits().status())
                && any(filter.extendedStatuses(), listed.traits().extendedStatus())
                && equal(filter.externalReference(), listed.traits().externalReference())
                && equal(filter.process(), listed.traits().process())
                && within(filter.created(), listed.times().createdAt())
                && within(filter.updated(), listed.times().updatedAt())
                && within(filter.contentUpdated(), listed.times().contentUpdatedAt())
                && within(filter.due(), listed.times().dueAt())
                && within(filter.visible(), dialog.visibleFrom())
                && filter.serviceOwnerLabels().stream().allMatch(label -> has(dialog, label))
                && listed.traits().systemLabels().containsAll(filter.systemLabels())
                && equal(filter.isContentSeen(), listed.traits().opened() == Opened.OPENED)
                && !(filter.excludeApiOnly() && listed.traits().isApiOnly());
    }

    private static <T> boolean any(Set<T> asked, @Nullable T value) {
        return asked.isEmpty() || (value != null && asked.contains(value));
    }

    private static <T> boolean equal(@Nullable T asked, @Nullable T value) {
        return asked == null || asked.equals(value);
    }

    /** Both ends are inclusive; without the date nothing matches, if anything is asked. */
    private static boolean within(TimeRange asked, @Nullable Instant time) {
        boolean isAsked = asked.after() != null || asked.before() != null;
        return !isAsked
                || (time != null
                        && (asked.after() == null || !time.isBefore(asked.after()))
                        && (asked.before() == null || !time.isAfter(asked.before())));
    }

    private static boolean has(ModelDialog dialog, LabelPattern asked) {
        return dialog.labels().stream()
                .anyMatch(label -> asked.isPrefix() ? label.startsWith(asked.value()) : label.equals(asked.value()));
    }

    private boolean isSaid(ListedDialog dialog, Ask ask) {
        return ask.words() == null
                || ask.words().matches(dialog.texts().searched(isAboveLevel(ask.caller(), dialog.dialog())));
    }

    /** What a list says of the dialog to the caller. */
    SaidItem said(Caller caller, ListedDialog listed) {
        String org = String.valueOf(
                world.world().resourceOwners().get(listed.dialog().resource()));
        return SaidItem.of(listed, org, View.of(caller), isAboveLevel(caller, listed.dialog()));
    }

    /** Whether the caller sees and searches the safe texts only. */
    private boolean isAboveLevel(Caller caller, ModelDialog dialog) {
        return switch (caller) {
            case EndUser user -> !user.level().reaches(world.world().levelOf(dialog));
            case ServiceOwner _ -> false;
            case Impersonation both ->
                !both.levelForTexts().reaches(world.world().levelOf(dialog));
        };
    }

    private static Comparator<ListedDialog> comparator(SearchOrder order) {
        return order.keys().stream()
                .map(SearchModel::comparator)
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    /** A missing date is later than any other: last ascending, first descending. */
    private static Comparator<ListedDialog> comparator(SearchOrder.Key key) {
        Comparator<Instant> time = Comparator.nullsLast(Comparator.naturalOrder());
        Comparator<ListedDialog> ascending = switch (key.column()) {
            case CONTENT_UPDATED_AT ->
                Comparator.comparing(dialog -> dialog.times().contentUpdatedAt());
            case UPDATED_AT -> Comparator.comparing(dialog -> dialog.times().updatedAt());
            case CREATED_AT -> Comparator.comparing(dialog -> dialog.times().createdAt());
            case DUE_AT -> Comparator.comparing(dialog -> dialog.times().dueAt(), time);
            case ID -> Comparator.comparing(ListedDialog::id);
        };
        return key.isDescending() ? ascending.reversed() : ascending;
    }
}
