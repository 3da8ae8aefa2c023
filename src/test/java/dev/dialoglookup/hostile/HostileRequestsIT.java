package dev.dialoglookup.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.hostile.HostileRequests.Hostile;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.World;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

/** Thousands of malformed requests to every endpoint: each is refused in the same form, and nothing changes. */
@IntegrationTest
class HostileRequestsIT {

    private static final long SEED = 20_260_423;
    private static final int REQUESTS = 10_000;
    private static final int AT_ONCE = 4;

    private final Api api;
    private final Tokens tokens;
    private final RealDatabase database;
    private final World world;
    private final List<Endpoint> endpoints;
    private final DeclaredProblems declared;
    private final int port;

    HostileRequestsIT(
            Api api,
            Tokens tokens,
            RealDatabase database,
            World world,
            @Qualifier("requestMappingHandlerMapping") RequestMappingHandlerMapping handlers,
            @Value("${local.server.port}") int port) {
        this.api = api;
        this.tokens = tokens;
        this.database = database;
        this.world = world;
        this.endpoints = Endpoint.of(handlers);
        this.declared = new DeclaredProblems(api);
        this.port = port;
    }

    @Test
    void refusesEverythingMalformedAndChangesNothing() throws InterruptedException {
        world.loadInto(api, tokens);
        HostileWorld start = HostileWorld.in(api, tokens);
        HostileRequests requests = new HostileRequests(SEED, endpoints, new HostileTokens(tokens), start);
        Map<String, String> before = Checksum.of(database);
        Map<Integer, Integer> statuses = new TreeMap<>();

        List<String> wrong = new ArrayList<>();
        for (Future<Integer> status : sent(requests)) {
            try {
                statuses.merge(status.get(), 1, Integer::sum);
            } catch (ExecutionException e) {
                wrong.add(String.valueOf(e.getCause().getMessage()));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(Checksum.of(database)).as("seed %d", SEED).isEqualTo(before);
        // a generator that never came past the first check would prove nothing
        assertThat(statuses).as("seed %d", SEED).containsKeys(200, 400, 401, 403, 404, 405, 406, 409, 415);
    }

    private List<Future<Integer>> sent(HostileRequests requests) {
        List<Future<Integer>> sent = new ArrayList<>();
        try (ExecutorService callers = Executors.newFixedThreadPool(AT_ONCE)) {
            for (int i = 0; i < REQUESTS; i++) {
                int number = i;
                Hostile hostile = requests.next();
                sent.add(callers.submit(() -> checked(hostile, "seed %d, request %d".formatted(SEED, number))));
            }
        }
        return sent;
    }

    private int checked(Hostile hostile, String which) {
        RawRequest request = hostile.request();
        RawAnswer answer = request.sendTo(port);
        String description = "%s: %s → %s".formatted(which, request, answer);
        assertThat(answer.status()).as(description).isBetween(hostile.mustBeRefused() ? 400 : 200, 499);
        if (answer.status() >= 400) {
            assertThat(answer.headers().get("Content-Type")).as(description).isEqualTo("application/problem+json");
            if (!request.method().equals("HEAD")) {
                isProblem(answer, description);
                if (hostile.reaches() && !hostile.endpoint().path().equals("/graphql")) {
                    assertThat(declared.of(hostile.endpoint()))
                            .as(description)
                            .contains(answer.json().path("code").asString(""));
                }
            }
        }
        return answer.status();
    }

    private static void isProblem(RawAnswer answer, String description) {
        JsonNode problem = answer.json();
        Stream.of("type", "title", "detail", "instance", "code")
                .forEach(member -> assertThat(problem.path(member).asString(""))
                        .as(description)
                        .isNotEmpty());
        assertThat(problem.path("status").asInt()).as(description).isEqualTo(answer.status());
        assertThat(problem.path("traceId").asString()).as(description).matches("[0-9a-f]{32}");
        assertThat(problem.path("instance").asString())
                .as(description)
                .startsWith("/")
                .doesNotContain("?");
        assertThat(answer.body())
                .as(description)
                .doesNotContain("14858531188", "ola@example", "dev.dialoglookup.", "Exception");
    }
}
