package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.support.Api;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every reference of a world looked up for its users and its owners, over HTTP, against the brute-force model. */
final class LookupOracle {

    private static final String USER_LOOKUP = "/api/v1/enduser/dialoglookup";
    private static final String OWNER_LOOKUP = "/api/v1/serviceowner/dialoglookup";
    private static final String OF_NOTHING = "urn:altinn:dialog-id:00000000-0000-7000-8000-000000000000";
    private static final int BATCH = 100;
    private static final AuthenticationLevel LEVEL = new AuthenticationLevel(3);

    private final ModelWorld world;
    private final Instant now;
    private final SearchDriver driver;

    /** The dialogs that answer to each reference. */
    private final Map<String, List<ModelDialog>> answering = new TreeMap<>();

    /**
     * @param now when it is asked
     */
    LookupOracle(ModelWorld world, Instant now, SearchDriver driver) {
        this.world = world;
        this.now = now;
        this.driver = driver;
        answering.put(OF_NOTHING, List.of());
        for (ModelDialog dialog : world.dialogs()) {
            for (String reference : dialog.references()) {
                answering.computeIfAbsent(reference, _ -> new ArrayList<>()).add(dialog);
            }
        }
    }

    /** Asks about those references, too, which need not be there. */
    LookupOracle withReferences(Stream<String> others) {
        others.forEach(reference -> answering.putIfAbsent(reference, List.of()));
        return this;
    }

    /** Asks as each of the users; gives the number of answers. */
    int checkUsers(Collection<String> users, String about) {
        for (String user : users) {
            check(
                    driver.as(Callers.asking(View.END_USER, "", user, LEVEL)),
                    USER_LOOKUP,
                    dialogs -> expected(user, dialogs),
                    "%s, user %s".formatted(about, user));
        }
        return users.size() * answering.size();
    }

    /** Asks as every owner for each of the users; gives the number of answers. */
    int checkOwners(Collection<String> users, String about) {
        for (String owner : world.owners().values()) {
            Api caller = driver.as(DialogWriter.owner(owner));
            for (String user : users) {
                check(
                        caller.with("Dialog-End-User", user),
                        OWNER_LOOKUP,
                        dialogs -> expectedFor(owner, user, dialogs),
                        "%s, owner %s, user %s".formatted(about, owner, user));
            }
        }
        return world.owners().size() * users.size() * answering.size();
    }

    private void check(Api caller, String path, Function<List<ModelDialog>, String> expected, String about) {
        List<String> references = List.copyOf(answering.keySet());
        for (int from = 0; from < references.size(); from += BATCH) {
            List<String> some = references.subList(from, Math.min(from + BATCH, references.size()));
            JsonNode items =
                    caller.post(path, Map.of("instanceRefs", some)).json().path("items");
            for (int i = 0; i < some.size(); i++) {
                String reference = some.get(i);
                assertThat(said(items.path(i)))
                        .as("%s, reference %s", about, reference)
                        .isEqualTo(expected.apply(answering.getOrDefault(reference, List.of())));
            }
        }
    }

    private String expected(String user, List<ModelDialog> dialogs) {
        List<ModelDialog> visible =
                dialogs.stream().filter(dialog -> dialog.isVisible(now)).toList();
        List<ModelDialog> open = visible.stream()
                .filter(dialog -> !world.evidence(user, dialog, now).isEmpty())
                .toList();
        if (visible.isEmpty()) {
            return "404";
        }
        if (open.isEmpty()) {
            long related = visible.stream()
                    .filter(dialog -> world.actsFor(user, dialog.party(), now))
                    .count();
            return related == 1 ? "403 with options" : "403";
        }
        if (open.size() > 1) {
            return "409 " + new TreeSet<>(open.stream().map(ModelDialog::id).toList());
        }
        ModelDialog dialog = open.getFirst();
        return "200 %s %s %s %s"
                .formatted(dialog.id(), dialog.canonical(), title(dialog, 3), world.evidence(user, dialog, now));
    }

    private String expectedFor(String owner, String user, List<ModelDialog> dialogs) {
        Optional<ModelDialog> own = dialogs.stream()
                .filter(dialog -> dialog.owner().equals(owner))
                .max(Comparator.comparing((ModelDialog dialog) -> !dialog.deleted()));
        if (own.isEmpty()) {
            return dialogs.isEmpty() ? "404" : "403";
        }
        ModelDialog dialog = own.get();
        List<String> evidence = dialog.isVisible(now) ? world.evidence(user, dialog, now) : List.of();
        return "200 %s %s %s %s%s"
                .formatted(
                        dialog.deleted() ? "(any deleted)" : dialog.id(),
                        dialog.deleted() ? "" : dialog.canonical(),
                        dialog.deleted() ? "" : title(dialog, 0),
                        evidence,
                        evidence.isEmpty() ? " with options" : "");
    }

    /** What an answer comes down to. */
    private static String said(JsonNode item) {
        int status = item.path("status").asInt();
        JsonNode problem = item.path("problem");
        if (status == 409) {
            return "409 "
                    + new TreeSet<>(problem.path("candidates")
                            .valueStream()
                            .map(JsonNode::asString)
                            .toList());
        }
        if (status != 200) {
            return status + (problem.has("accessOptions") ? " with options" : "");
        }
        JsonNode lookup = item.path("lookup");
        boolean deleted = lookup.has("deletedAt");
        return "200 %s %s %s %s%s"
                .formatted(
                        deleted ? "(any deleted)" : lookup.path("dialogId").asString(),
                        deleted ? "" : lookup.path("instanceRef").asString(),
                        deleted ? "" : lookup.at("/title/0/value").asString("null"),
                        lookup.at("/authorizationEvidence/evidence")
                                .valueStream()
                                .map(one -> one.path("grantType").asString() + " "
                                        + one.path("subject").asString())
                                .toList(),
                        lookup.has("accessOptions") ? " with options" : "");
    }

    /** What is shown of it to one at that level. */
    private String title(ModelDialog dialog, int level) {
        boolean safe = world.levelOf(dialog) > level && dialog.nonSensitiveTitle() != null;
        return String.valueOf(safe ? dialog.nonSensitiveTitle() : dialog.title());
    }
}
