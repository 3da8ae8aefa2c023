package dev.dialoglookup.scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Where a search looks.
 *
 * @param parties URNs; everywhere where there are none
 * @param resources identifiers, the same way
 */
record Where(List<String> parties, List<String> resources) {

    /** Everywhere by party, by resource and by both, then by each party, resource and pair that has a dialog. */
    static List<Where> in(Scenario scenario, Names names) {
        List<String> parties = scenario.who().keySet().stream()
                .map(name -> names.party(name).urn())
                .toList();
        List<String> resources =
                scenario.resources().keySet().stream().map(names::resource).toList();
        List<Where> all = new ArrayList<>(
                List.of(new Where(parties, List.of()), new Where(List.of(), resources), new Where(parties, resources)));
        scenario.dialogs().values().stream()
                .flatMap(dialog -> {
                    List<String> party = List.of(names.party(dialog.party()).urn());
                    List<String> resource = List.of(names.resource(dialog.resource()));
                    return Stream.of(
                            new Where(party, List.of()), new Where(List.of(), resource), new Where(party, resource));
                })
                .distinct()
                .forEach(all::add);
        return all;
    }

    /** As query parameters. */
    String query() {
        return Stream.concat(
                        parties.stream().map(urn -> "party=" + urn),
                        resources.stream().map(id -> "serviceResource=urn:altinn:resource:" + id))
                .collect(Collectors.joining("&"));
    }

    /** The dialogs among these that lie there. */
    Map<String, Map<String, String>> of(Map<String, Map<String, String>> dialogs) {
        Map<String, Map<String, String>> there = new TreeMap<>(dialogs);
        there.values().removeIf(said -> lacks(parties, said.get("party")) || lacks(resources, said.get("resource")));
        return there;
    }

    private static boolean lacks(List<String> some, @Nullable String value) {
        return !some.isEmpty() && !some.contains(value);
    }
}
