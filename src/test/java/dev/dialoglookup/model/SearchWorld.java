package dev.dialoglookup.model;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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

    List<String> users() {
        return List.copyOf(world.grants().keySet());
    }

    List<String> resources() {
        return List.copyOf(world.resourceOwners().keySet());
    }

    /** The party with the most dialogs. */
    String busiestParty() {
        return dialogs.stream()
                .collect(Collectors.groupingBy(dialog -> dialog.dialog().party(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .orElseThrow()
                .getKey();
    }
}
