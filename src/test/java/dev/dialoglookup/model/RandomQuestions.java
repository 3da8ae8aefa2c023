package dev.dialoglookup.model;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Asks owners' questions for end users, good ones and bad ones, and says what is to be recorded of each. */
final class RandomQuestions {

    private static final String BASE = "/api/v1/serviceowner/";

    private final Random random;
    private final ModelWorld world;
    private final Map<String, Api> owners;
    private final List<String> numbers;
    private final List<String> users;
    private final Map<String, List<ModelDialog>> grantedTo = new HashMap<>();

    RandomQuestions(long seed, ModelWorld world, Map<String, Api> owners, Instant now) {
        this.random = new Random(seed);
        this.world = world;
        this.owners = owners;
        this.numbers = owners.keySet().stream().sorted().toList();
        this.users = List.copyOf(world.grants().keySet());
        users.forEach(user -> grantedTo.put(
                user,
                world.dialogs().stream()
                        .filter(dialog -> !world.evidence(user, dialog, now).isEmpty())
                        .toList()));
    }

    /** One question to its end; between them some that leave no record. */
    Recorded ask() {
        String owner = pick(numbers);
        String user = pick(users);
        Integer level = random.nextBoolean() ? random.nextInt(5) : null;
        Api caller = Objects.requireNonNull(owners.get(owner));
        if (random.nextInt(10) == 0) {
            caller.get(BASE + "dialoglookup?instanceRef=" + reference(user));
        }
        Asking asking = new Asking(owner, user, level, caller);
        return switch (random.nextInt(9)) {
            case 0, 1, 2 ->
                asking.searches("dialogs?party=" + pick(world.dialogs()).party() + "&limit=" + random.nextInt(1, 30));
            case 3 -> asking.searches(pick(List.of("dialogs?limit=3", "dialogs?party=x", "dialogs?party=&prty=")));
            case 4, 5 -> asking.looksUp(random.nextInt(5) == 0 ? "nonsense" : reference(user));
            case 6 -> asking.looksUpMany();
            case 7 -> asking.touches("GET", "Details", "");
            default -> asking.touches("PUT", "Labels", "/endusercontext/systemlabels");
        };
    }

    /** One owner about to ask for one user. */
    private final class Asking {

        private final String owner;
        private final String user;
        private final @Nullable Integer level;
        private final Api caller;
        private final List<String> named;

        Asking(String owner, String user, @Nullable Integer level, Api caller) {
            boolean byHeader = random.nextBoolean();
            this.owner = owner;
            this.user = user;
            this.level = level;
            this.caller = byHeader ? caller.with("Dialog-End-User", user) : caller;
            String inQuery = byHeader ? "" : "endUserId=" + user;
            this.named = IntStream.of(0, 1)
                    .mapToObj(i -> i == 0 ? inQuery : level == null ? "" : "endUserAuthenticationLevel=" + level)
                    .filter(parameter -> !parameter.isEmpty())
                    .toList();
        }

        Recorded searches(String path) {
            Response answer = caller.get(path(path));
            List<String> ids = answer.json()
                    .path("items")
                    .valueStream()
                    .map(item -> item.path("id").asString())
                    .toList();
            return recorded("Search", answer, answer.status() == 200 ? ids : null);
        }

        Recorded looksUp(String reference) {
            Response answer = caller.get(path("dialoglookup?instanceRef=" + reference));
            List<String> found = List.of(answer.json().path("dialogId").asString(""));
            return recorded("Lookup", answer, answer.status() == 200 ? found : null);
        }

        Recorded looksUpMany() {
            List<String> references = IntStream.range(0, random.nextInt(40))
                    .mapToObj(_ -> reference(user))
                    .toList();
            Response answer = caller.post(path("dialoglookup"), Map.of("instanceRefs", references));
            List<String> found = answer.json()
                    .path("items")
                    .valueStream()
                    .filter(item -> item.path("status").asInt() == 200)
                    .map(item -> item.at("/lookup/dialogId").asString())
                    .toList();
            return recorded("Lookup", answer, answer.status() == 200 ? found : null);
        }

        /** One dialog by its id, whether or not there is such a thing to do to it. */
        Recorded touches(String method, String operation, String behind) {
            String id = dialog(user).id();
            Response answer = caller.send(
                    method, path("dialogs/" + id + behind), BodyPublishers.ofString("nothing that is read"));
            return new Recorded(owner, user, operation, answer.status(), List.of(id), null, level);
        }

        private Recorded recorded(String operation, Response answer, @Nullable List<String> found) {
            return new Recorded(
                    owner,
                    user,
                    operation,
                    answer.status(),
                    found == null ? null : found.stream().distinct().toList(),
                    found == null ? null : found.size(),
                    level);
        }

        private String path(String path) {
            String query = String.join("&", named);
            return BASE + path + (query.isEmpty() ? "" : (path.contains("?") ? "&" : "?") + query);
        }
    }

    private String reference(String user) {
        return random.nextInt(8) == 0
                ? "urn:altinn:dialog-id:00000000-0000-7000-8000-000000000000"
                : pick(List.copyOf(dialog(user).references()));
    }

    /** Half of the time one that a grant of the user opens, whether or not it may be seen now. */
    private ModelDialog dialog(String user) {
        List<ModelDialog> granted = Objects.requireNonNull(grantedTo.get(user));
        return pick(granted.isEmpty() || random.nextBoolean() ? world.dialogs() : granted);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
