package dev.dialoglookup.bench;

import dev.dialoglookup.bench.Case.Request;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Nothing is measured that is not right: every request of a case answers what brute force has found. */
final class Check {

    private Check() {}

    static void answersOf(Case checked, Api service, Users users) {
        if (checked.requests().isEmpty()) {
            throw new IllegalStateException(checked.name() + " asks for nothing");
        }
        for (Request request : checked.requests()) {
            Response answer = service.as(users.token(request.user())).get(request.path());
            List<UUID> found = answer.status() == 200 ? found(answer.json()) : List.of();
            if (answer.status() != checked.status() || !found.equals(request.expected())) {
                throw new IllegalStateException("%s: %s as %s answers %d with%n%s%nbut should with%n%s"
                        .formatted(
                                checked.name(),
                                request.path(),
                                request.user(),
                                answer.status(),
                                found,
                                request.expected()));
            }
        }
    }

    private static List<UUID> found(JsonNode answer) {
        Stream<JsonNode> ids = answer.has("items")
                ? answer.path("items").valueStream().map(item -> item.path("id"))
                : Stream.of(answer.path("dialogId"));
        return ids.map(id -> UUID.fromString(id.asString())).toList();
    }
}
