package dev.dialoglookup.model;

import dev.dialoglookup.model.ListedDialog.Times;
import java.time.Instant;
import java.util.function.BiFunction;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One thing that a search could forget, as the world in which it would not matter. */
enum Slip {
    ROLES(grants((_, grant) -> grant.isRoleOrPackage() ? Stream.of() : Stream.of(grant))),
    RESOURCE_DELEGATIONS(
            grants((_, grant) -> grant.type().equals("ResourceDelegation") ? Stream.of() : Stream.of(grant))),
    INSTANCE_DELEGATIONS(grants((_, grant) -> grant.isOfInstance() ? Stream.of() : Stream.of(grant))),
    BEGIN(windows(false, (world, grant) -> grant.within(null, grant.validTo()))),
    BEGIN_OF_INSTANCES(windows(true, (world, grant) -> grant.within(null, grant.validTo()))),
    END(windows(false, (world, grant) -> grant.within(grant.validFrom(), null))),
    END_OF_INSTANCES(windows(true, (world, grant) -> grant.within(grant.validFrom(), null))),
    BEGIN_INCLUDED(windows(false, (world, grant) -> grant.within(later(world, grant.validFrom()), grant.validTo()))),
    BEGIN_INCLUDED_OF_INSTANCES(windows(
            true, (world, grant) -> grant.within(later(world, grant.validFrom()), grant.validTo()))),
    END_EXCLUDED(windows(false, (world, grant) -> grant.within(grant.validFrom(), later(world, grant.validTo())))),
    END_EXCLUDED_OF_INSTANCES(windows(
            true, (world, grant) -> grant.within(grant.validFrom(), later(world, grant.validTo())))),
    PARTY_OF_INSTANCE(opening((grant, dialog) ->
            dialog.canonical().equals(grant.subject()) && dialog.resource().equals(grant.serviceResource()))),
    RESOURCE_OF_INSTANCE(opening((grant, dialog) ->
            dialog.canonical().equals(grant.subject()) && dialog.party().equals(grant.party()))),
    CANONICAL(opening((grant, dialog) -> dialog.references().contains(grant.subject())
            && dialog.party().equals(grant.party())
            && dialog.resource().equals(grant.serviceResource()))),
    EXPIRY(dialogs((_, dialog) -> dialog.within(dialog.visibleFrom(), null, dialog.deleted()))),
    EXPIRY_EXCLUDED(dialogs((world, dialog) ->
            dialog.within(dialog.visibleFrom(), later(world, dialog.expiresAt()), dialog.deleted()))),
    VISIBILITY(dialogs((_, dialog) -> dialog.within(null, dialog.expiresAt(), dialog.deleted()))),
    VISIBILITY_INCLUDED(dialogs((world, dialog) ->
            dialog.within(later(world, dialog.visibleFrom()), dialog.expiresAt(), dialog.deleted()))),
    DELETION(dialogs((_, dialog) -> dialog.within(dialog.visibleFrom(), dialog.expiresAt(), false))),
    CONTENT_NOT_LAST_CHANGE(Slip::byLastChange);

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final UnaryOperator<SearchWorld> slip;

    Slip(UnaryOperator<SearchWorld> slip) {
        this.slip = slip;
    }

    SearchWorld in(SearchWorld world) {
        return slip.apply(world);
    }

    /** Whether it could happen to a search by a service owner alone, too. */
    boolean concernsOwners() {
        return this == DELETION || this == CONTENT_NOT_LAST_CHANGE;
    }

    private static UnaryOperator<SearchWorld> grants(BiFunction<SearchWorld, ModelGrant, Stream<ModelGrant>> each) {
        return world -> world.withGrants(grant -> each.apply(world, grant));
    }

    private static UnaryOperator<SearchWorld> windows(
            boolean ofInstances, BiFunction<SearchWorld, ModelGrant, ModelGrant> each) {
        return grants(
                (world, grant) -> Stream.of(grant.isOfInstance() == ofInstances ? each.apply(world, grant) : grant));
    }

    /** Instance delegations open all that they name as far as is asked. */
    private static UnaryOperator<SearchWorld> opening(BiPredicate<ModelGrant, ModelDialog> names) {
        return grants((world, grant) -> grant.isOfInstance()
                ? world.world().dialogs().stream()
                        .filter(dialog -> names.test(grant, dialog))
                        .map(dialog -> grant.of(dialog))
                : Stream.of(grant));
    }

    private static UnaryOperator<SearchWorld> dialogs(BiFunction<SearchWorld, ModelDialog, ModelDialog> each) {
        return world -> world.withDialogs(listed ->
                new ListedDialog(each.apply(world, listed.dialog()), listed.times(), listed.traits(), listed.texts()));
    }

    private static SearchWorld byLastChange(SearchWorld world) {
        return world.withDialogs(listed -> {
            Times times = listed.times();
            Times other = new Times(
                    times.givenCreatedAt(),
                    times.givenUpdatedAt(),
                    times.labelledAt(),
                    times.createdAt(),
                    times.updatedAt(),
                    times.updatedAt(),
                    times.dueAt());
            return new ListedDialog(listed.dialog(), other, listed.traits(), listed.texts());
        });
    }

    /** What is exactly now comes a second later. */
    private static @Nullable Instant later(SearchWorld world, @Nullable Instant moment) {
        return world.asked().equals(moment) ? moment.plusSeconds(1) : moment;
    }
}
