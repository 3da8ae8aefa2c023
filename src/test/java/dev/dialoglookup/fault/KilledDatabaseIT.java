package dev.dialoglookup.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.dialoglookup.fault.RepeatableWrites.Repeatable;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.KillablePostgres;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.SecondInstance;
import dev.dialoglookup.support.TestIssuers;
import dev.dialoglookup.support.Tokens;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** The database is killed while 500 writes come in: what was answered is there, what was not is whole or not there. */
class KilledDatabaseIT {

    private static final long SEED = 602;
    private static final int WRITES = 500;
    private static final int BEFORE = 150;
    private static final int WRITERS = 6;
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Duration PAUSE = Duration.ofMillis(100);

    /** A write, and the status it was answered with. */
    private record Answered(Repeatable one, int status) {}

    @Test
    void keepsWhatItAnsweredAndNothingByHalves() throws IOException, InterruptedException {
        try (KillablePostgres postgres = KillablePostgres.started();
                SecondInstance service = SecondInstance.on(postgres.database(), new MovableClock(), Map.of())) {
            Api api = service.api();
            FaultWorld world = new FaultWorld(api, new Tokens(TestIssuers.shared()));
            Queue<Repeatable> todo = new ConcurrentLinkedQueue<>(writes(world));
            Queue<Answered> done = new ConcurrentLinkedQueue<>();
            CountDownLatch enough = new CountDownLatch(BEFORE);
            try (var writers = Executors.newFixedThreadPool(WRITERS)) {
                for (int i = 0; i < WRITERS; i++) {
                    writers.execute(() -> write(todo, done, enough, world));
                }
                assertThat(enough.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
                postgres.kill();
                await().atMost(PATIENCE)
                        .until(() -> done.stream()
                                        .filter(one -> one.status / 100 == 5)
                                        .count()
                                > WRITERS);
                postgres.restart();
            }
            assertThat(done).hasSize(WRITES);
            assertThat(done)
                    .as("answers")
                    .extracting(Answered::status)
                    .contains(503)
                    .isSubsetOf(200, 201, 204, 503);
            assertThat(List.copyOf(done).subList(WRITES - WRITERS, WRITES))
                    .as("the last, when the database was back")
                    .allMatch(one -> one.status / 100 == 2);
            for (Answered answered : done) {
                int there = answered.one.count().getAsInt();
                if (answered.status / 100 == 2) {
                    assertThat(there).as("%s", answered).isOne();
                } else {
                    assertThat(there).as("%s", answered).isIn(0, 1);
                }
            }
            assertThat(new StoredRows(postgres.database()).contradictions()).isEmpty();
        }
    }

    /** Whatever they need is there before the first is sent. */
    private static List<Repeatable> writes(FaultWorld world) {
        Map<String, Supplier<Repeatable>> kinds = new RepeatableWrites(world).kinds();
        // each of its lines is a write of its own
        kinds.remove("bulk");
        List<Repeatable> writes = new ArrayList<>();
        while (writes.size() < WRITES) {
            kinds.values().forEach(kind -> writes.add(kind.get()));
        }
        Collections.shuffle(writes, new Random(SEED));
        return writes.subList(0, WRITES);
    }

    private static void write(Queue<Repeatable> todo, Queue<Answered> done, CountDownLatch enough, FaultWorld world) {
        for (Repeatable one = todo.poll(); one != null; one = todo.poll()) {
            Response answer = one.write().sentBy(world.owner);
            done.add(new Answered(one, answer.status()));
            enough.countDown();
            if (answer.status() == 503) {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
