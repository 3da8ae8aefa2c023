package dev.dialoglookup.hostile;

import dev.dialoglookup.support.World;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

/**
 * Makes malformed requests, the same ones for the same seed.
 *
 * <p>A request that would change something is wrong by construction in a way that nothing else about it can mend: in its
 * token, its query, the dialog it names, or its body. What else is wrong with it comes on top.
 */
final class HostileRequests {

    /** Ways to be wrong that hold for every endpoint, and the one that depends on it. */
    private enum Doom {
        TOKEN,
        SCOPE,
        QUERY,
        TARGET
    }

    private final Random random;
    private final List<Endpoint> endpoints;
    private final HostileTokens tokens;
    private final HostileWorld world;

    HostileRequests(long seed, List<Endpoint> endpoints, HostileTokens tokens, HostileWorld world) {
        this.random = new Random(seed);
        this.endpoints = endpoints;
        this.tokens = tokens;
        this.world = world;
    }

    /** A request to an endpoint, and whether a success would be a change that must not happen. */
    record Hostile(Endpoint endpoint, RawRequest request, boolean mustBeRefused) {

        /** Whether its method and path are still such as the endpoint has. */
        boolean reaches() {
            String form = endpoint.path().replaceAll("\\{[^}]*}", "[^/?]+") + "(?:\\?.*)?";
            return request.method().equals(endpoint.method())
                    && request.target().matches(form);
        }
    }

    Hostile next() {
        Endpoint endpoint = Garbage.oneOf(endpoints, random);
        Draft draft = new Draft(endpoint);
        if (!endpoint.reads() || random.nextInt(3) > 0) {
            doom(draft);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            draft.spoilMore();
        }
        return new Hostile(endpoint, draft.request(), !endpoint.reads() && !draft.asksForOptions());
    }

    private void doom(Draft draft) {
        switch (Garbage.oneOf(List.of(Doom.values()), random)) {
            case TOKEN -> draft.authorization = tokens.bad(random);
            case SCOPE -> draft.authorization = tokens.ofAnother(draft.endpoint, random);
            case QUERY -> draft.query.add(Garbage.oneOf(Garbage.QUERIES, random));
            case TARGET -> draft.spoilTarget();
        }
    }

    /** A request while it is made. */
    private final class Draft {

        private final Endpoint endpoint;
        private final List<String> query = new ArrayList<>();
        private final List<String> headers = new ArrayList<>();
        private String method;
        private String path;
        private String authorization;
        private byte[] body = {};

        Draft(Endpoint endpoint) {
            this.endpoint = endpoint;
            this.method = endpoint.method();
            this.path = world.path(endpoint, random);
            this.authorization = tokens.good(endpoint);
            for (String parameter : endpoint.parameters()) {
                query.add(parameter + "=" + (parameter.equals("instanceRef") ? World.APP_INSTANCE : "x"));
            }
            for (String filter : endpoint.filters()) {
                if (random.nextInt(4) == 0) {
                    query.add(filter + "=" + Garbage.oneOf(Garbage.FILTERS, random));
                }
            }
            if (endpoint.namesEndUser() || (endpoint.actsForEndUser() && random.nextBoolean())) {
                headers.add("Dialog-End-User: " + world.endUser());
            }
            if (endpoint.takesBody()) {
                body = world.body(endpoint).toString().getBytes(StandardCharsets.UTF_8);
                headers.add("Content-Type: application/json");
            }
        }

        /** Makes wrong what the endpoint is about, or the query if it is about nothing. */
        void spoilTarget() {
            if (endpoint.takesBody()) {
                body = world.unacceptableBody(endpoint, random);
            } else if (endpoint.namesEndUser()) {
                headers.removeIf(line -> line.startsWith("Dialog-End-User"));
                headers.add("Dialog-End-User: " + Garbage.oneOf(Garbage.END_USERS, random));
            } else if (endpoint.path().contains("{dialogId}")) {
                path = endpoint.path()
                        .replace("{dialogId}", random.nextBoolean() ? uuid() : Garbage.oneOf(Garbage.IDS, random))
                        .replaceAll("\\{[^}]*}", "x");
            } else if (query.isEmpty()) {
                query.add(Garbage.oneOf(Garbage.QUERIES, random));
            } else {
                String name = query.removeFirst().split("=", 2)[0];
                query.add(name + "=" + Garbage.oneOf(Garbage.REFERENCES, random));
            }
        }

        void spoilMore() {
            switch (random.nextInt(7)) {
                case 0 -> spoilHeader(Garbage.oneOf(Garbage.HEADERS, random));
                case 1 -> query.add(Garbage.oneOf(Garbage.QUERIES, random));
                case 2 ->
                    query.add("%s=%s"
                            .formatted(
                                    oddEndUserId(),
                                    Garbage.oneOf(Garbage.END_USERS, random).replace("\0", "%00")));
                case 3 -> headers.add("Dialog-End-User: " + Garbage.oneOf(Garbage.END_USERS, random));
                case 4 -> method = Garbage.oneOf(Garbage.METHODS, random);
                case 5 -> path += Garbage.oneOf(Garbage.TAILS, random);
                default ->
                    query.add("%s=%s"
                            .formatted(
                                    random.nextBoolean() ? "instanceRef" : "INSTANCEREF",
                                    Garbage.oneOf(Garbage.REFERENCES, random)));
            }
        }

        private void spoilHeader(String line) {
            if (random.nextBoolean()) {
                headers.removeIf(known -> known.startsWith(line.replaceFirst(":.*", ":")));
            }
            headers.add(line);
        }

        boolean asksForOptions() {
            return method.equals("OPTIONS") || method.equals("HEAD");
        }

        RawRequest request() {
            List<String> lines = new ArrayList<>(headers);
            if (!authorization.isEmpty()) {
                lines.add("Authorization: " + authorization);
            }
            String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
            return new RawRequest(method, target, lines, new String(body, StandardCharsets.ISO_8859_1));
        }

        private String oddEndUserId() {
            return Garbage.oneOf(List.of("endUserId", "ENDUSERID", "enduserid", "%65ndUserId"), random);
        }
    }

    private String uuid() {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }
}
