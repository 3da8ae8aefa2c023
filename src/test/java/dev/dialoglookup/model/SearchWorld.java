package dev.dialoglookup.model;

import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A world with what lists show of its dialogs.
 *
 * @param written when it was written
 * @param asked when it is asked
 */
record SearchWorld(ModelWorld world, List<ListedDialog> dialogs, Instant written, Instant asked) {

    /** The same with other rights and grants. */
    SearchWorld with(Map<String, Set<String>> subjectsOf, Map<String, List<ModelGrant>> grants) {
        ModelWorld other = new ModelWorld(
                world.owners(), world.resourceOwners(), world.levels(), subjectsOf, grants, world.dialogs());
        return new SearchWorld(other, dialogs, written, asked);
    }

    SearchWorld withGrants(Function<ModelGrant, Stream<ModelGrant>> each) {
        Map<String, List<ModelGrant>> others = new LinkedHashMap<>();
        world.grants()
                .forEach((user, grants) ->
                        others.put(user, grants.stream().flatMap(each).toList()));
        return with(world.subjectsOf(), others);
    }

    SearchWorld withDialogs(UnaryOperator<ListedDialog> each) {
        return new SearchWorld(world, dialogs.stream().map(each).toList(), written, asked);
    }

    /** The same with those dialogs instead. */
    SearchWorld holding(List<ListedDialog> others) {
        ModelWorld holding = new ModelWorld(
                world.owners(),
                world.resourceOwners(),
                world.levels(),
                world.subjectsOf(),
                world.grants(),
                others.stream().map(ListedDialog::dialog).toList());
        return new SearchWorld(holding, others, written, asked);
    }

    List<String> users() {
        return List.copyOf(world.grants().keySet());
    }

    List<String> resources() {
        return List.copyOf(world.resourceOwners().keySet());
    }

    /** The party with the most dialogs. */
    String busiestParty() {
        return busyParties().getFirst().urn();
    }

    /** The parties with the most dialogs, the busiest first. */
    List<Party> busyParties() {
        return someParties(RandomWorld.BUSY);
    }

    /** So many parties, those with most dialogs first. */
    List<Party> someParties(int count) {
        Map<String, Long> counts = dialogs.stream()
                .collect(Collectors.groupingBy(dialog -> dialog.dialog().party(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                .map(entry -> Party.parse(entry.getKey()))
                .limit(count)
                .toList();
    }
}
