package dev.dialoglookup.fault;

import static dev.dialoglookup.fault.FaultWorld.RESOURCE;
import static dev.dialoglookup.fault.FaultWorld.accepted;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Asks in every way there is which dialogs users see: list, lookup and details must agree with each other, and with what was given. */
record AccessOracle(Api anyone, Tokens tokens, FaultWorld world, Persons persons) {

    private static final String LIST = "/api/v1/enduser/dialogs";
    private static final String LOOKUP = "/api/v1/enduser/dialoglookup";
    private static final int BATCH = 100;
    private static final int DELEGATED = 40;

    static Map<String, Object> delegation() {
        return Map.of("type", "ResourceDelegation", "subject", RESOURCE);
    }

    /**
     * Holds for one who has the service, one who has some of its dialogs and one who has nothing.
     *
     * @param dialogs all there have been
     * @param live those that are neither deleted nor purged
     */
    void check(List<String> dialogs, Set<String> live) {
        assertThat(live).hasSizeGreaterThan(DELEGATED);
        Person everything = persons.next();
        world.give(everything, delegation());
        agree(everything, dialogs, live);
        agree(persons.next(), dialogs, Set.of());

        Person some = persons.next();
        List<String> given = new TreeSet<>(live).stream().limit(DELEGATED).toList();
        world.give(some, given.stream().map(this::instance).toArray());
        agree(some, dialogs, Set.copyOf(given));
    }

    /** By the reference that the owner is told is the canonical one. */
    private Map<String, Object> instance(String id) {
        JsonNode lookup = accepted(
                        world.owner.get("/api/v1/serviceowner/dialoglookup?instanceRef=urn:altinn:dialog-id:" + id))
                .json();
        return Map.of(
                "type",
                "InstanceDelegation",
                "subject",
                lookup.path("instanceRef").asString(),
                "serviceResource",
                RESOURCE);
    }

    private void agree(Person user, List<String> dialogs, Set<String> seen) {
        Api asked = anyone.as(tokens.endUser(user).atLevel(4));
        assertThat(listed(asked, LIST)).as("listed").isEqualTo(new TreeSet<>(seen));
        assertThat(listed(world.owner.with("Dialog-End-User", user.urn()), FaultWorld.DIALOGS))
                .as("listed for the owner")
                .isEqualTo(new TreeSet<>(seen));
        assertThat(lookedUp(asked, dialogs)).as("looked up").isEqualTo(new TreeSet<>(seen));
        Set<String> opened = new TreeSet<>(dialogs);
        opened.removeIf(id -> asked.get(LIST + "/" + id).status() != 200);
        assertThat(opened).as("opened").isEqualTo(new TreeSet<>(seen));
    }

    private Set<String> listed(Api asked, String list) {
        Set<String> ids = new TreeSet<>();
        String from = list + "?limit=1000&party=" + world.party.urn();
        JsonNode page = accepted(asked.get(from)).json();
        page.path("items").forEach(item -> ids.add(item.path("id").asString()));
        while (page.path("hasNextPage").asBoolean()) {
            page = accepted(asked.get(from + "&continuationToken="
                            + page.path("continuationToken").asString()))
                    .json();
            page.path("items").forEach(item -> ids.add(item.path("id").asString()));
        }
        return ids;
    }

    private static Set<String> lookedUp(Api asked, List<String> dialogs) {
        Set<String> ids = new TreeSet<>();
        for (int from = 0; from < dialogs.size(); from += BATCH) {
            List<String> some = dialogs.subList(from, Math.min(dialogs.size(), from + BATCH));
            List<String> references =
                    some.stream().map(id -> "urn:altinn:dialog-id:" + id).toList();
            List<JsonNode> items = new ArrayList<>(accepted(asked.post(LOOKUP, Map.of("instanceRefs", references)))
                    .json()
                    .path("items")
                    .valueStream()
                    .toList());
            IntStream.range(0, some.size())
                    .filter(i -> items.get(i).path("status").asInt() == 200)
                    .forEach(i -> ids.add(some.get(i)));
        }
        return ids;
    }
}
