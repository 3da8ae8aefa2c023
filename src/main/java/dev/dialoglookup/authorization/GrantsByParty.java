package dev.dialoglookup.authorization;

import dev.dialoglookup.party.Party;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** One user's grants while they are being worked on: by party, then by what they were given through. */
final class GrantsByParty {

    private final Map<Party, Map<Object, Grant>> grants = new TreeMap<>(Comparator.comparing(Party::urn));

    /** Adds a grant; one with the same subject is replaced, window and all. */
    void put(Party party, Grant grant) {
        grants.computeIfAbsent(party, _ -> new LinkedHashMap<>()).put(grant.subject(), grant);
    }

    void remove(Party party, Grant grant) {
        Map<Object, Grant> held = grants.get(party);
        if (held != null) {
            held.remove(grant.subject());
        }
    }

    void forEach(BiConsumer<Party, Grant> action) {
        grants.forEach((party, held) -> held.values().forEach(grant -> action.accept(party, grant)));
    }

    Stream<Grant> all() {
        return grants.values().stream().flatMap(held -> held.values().stream());
    }

    /** Every party that is named: acted for, or where something was given. */
    Set<Party> parties() {
        Stream<Party> parents = all().map(Grant::inheritedFrom).filter(Objects::nonNull);
        return Stream.concat(grants.keySet().stream(), parents).collect(Collectors.toSet());
    }
}
