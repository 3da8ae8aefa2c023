package dev.dialoglookup.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.dialoglookup.fault.RepeatableWrites.Repeatable;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.CuttableProxy;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Value;

/** A caller whose connection is cut repeats its write, wherever the cut was, and there is one of what it wrote. */
@IntegrationTest
class CutConnectionsIT {

    private static final long SEED = 601;
    private static final int SAMPLE = 4;

    private final FaultWorld world;
    private final Tokens tokens;
    private final int port;
    private final Random random = new Random(SEED);

    CutConnectionsIT(Api api, Tokens tokens, @Value("${local.server.port}") int port) {
        this.world = new FaultWorld(api, tokens);
        this.tokens = tokens;
        this.port = port;
    }

    /** Where a connection is cut: behind that many bytes. */
    private record Cut(long ofRequest, long ofAnswer) {}

    @TestFactory
    Stream<DynamicTest> endsInOne() {
        return new RepeatableWrites(world)
                .kinds().entrySet().stream().map(kind -> dynamicTest(kind.getKey(), () -> endsInOne(kind.getValue())));
    }

    private void endsInOne(Supplier<Repeatable> kind) throws IOException {
        List<Repeatable> written = new ArrayList<>();
        int lost = 0;
        for (Cut cut : cuts(kind.get())) {
            Repeatable one = kind.get();
            lost += sent(one.write(), cut) ? 0 : 1;
            Response repeated = one.write().sentBy(world.owner);
            assertThat("%d %s".formatted(repeated.status(), repeated.code()).strip())
                    .as("seed %d, %s: %s", SEED, cut, repeated.body())
                    .isIn(one.answers());
            assertThat(one.count().getAsInt()).as("seed %d, %s", SEED, cut).isOne();
            written.add(one);
        }
        assertThat(lost).as("answers that were lost").isGreaterThan(SAMPLE);
        assertThat(written)
                .as("and nothing comes later")
                .allMatch(one -> one.count().getAsInt() == 1);
    }

    /** Every interesting one, and a sample of the others. */
    private List<Cut> cuts(Repeatable measured) throws IOException {
        try (CuttableProxy proxy = new CuttableProxy(port)) {
            FaultWorld.accepted(measured.write().sentBy(through(proxy)));
            long request = proxy.requested();
            long answer = proxy.answered();
            long body = request - measured.write().bodyLength();
            LongStream ofRequest = LongStream.concat(
                    LongStream.of(0, 1, body / 2, body, (body + request) / 2, request - 1, request),
                    random.longs(SAMPLE, 0, request));
            LongStream ofAnswer =
                    LongStream.concat(LongStream.of(0, 1, answer / 2, answer - 1), random.longs(SAMPLE, 0, answer));
            return Stream.concat(
                            ofRequest.mapToObj(bytes -> new Cut(bytes, Long.MAX_VALUE)),
                            ofAnswer.mapToObj(bytes -> new Cut(Long.MAX_VALUE, bytes)))
                    .toList();
        }
    }

    /** Whether the answer came. */
    private boolean sent(Write write, Cut cut) throws IOException {
        try (CuttableProxy proxy = new CuttableProxy(port, cut.ofRequest, cut.ofAnswer)) {
            write.sentBy(through(proxy));
            return true;
        } catch (UncheckedIOException _) {
            return false;
        }
    }

    private Api through(CuttableProxy proxy) {
        return Api.on(proxy.port()).as(tokens.serviceOwner(Organizations.TTD));
    }
}
