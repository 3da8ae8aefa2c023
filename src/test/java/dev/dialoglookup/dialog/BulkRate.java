package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.Mutations;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/**
 * Prints how many dialogs a second come in one by one and in bulk; runs only when it is asked for by name:
 * {@code -Dit.test=BulkRate}.
 */
@IntegrationTest
class BulkRate {

    private static final int WARM_UP = 2_000;
    private static final int SINGLE = 1_000;
    private static final int BULK = 10_000;

    private final WriteWorld world;

    BulkRate(Api api, Tokens tokens, RealDatabase database) {
        this.world = new WriteWorld(api, tokens, database);
    }

    @Test
    void printsBothRates() {
        print("small", () -> WriteWorld.document("").replace("\n", " "));
        print("whole", BulkRate::whole);
    }

    private static String whole() {
        ObjectNode whole = Mutations.document();
        whole.put("serviceResource", WriteWorld.MINE).put("party", WriteWorld.PARTY.urn());
        whole.put("idempotentKey", UUID.randomUUID().toString());
        whole.remove(List.of("id"));
        return whole.toString();
    }

    private void print(String kind, Supplier<String> document) {
        Consumer<List<String>> oneByOne = documents -> documents.forEach(world::created);
        oneByOne.accept(documents(document, WARM_UP));
        inBulk(documents(document, WARM_UP));
        double single = perSecond(documents(document, SINGLE), oneByOne);
        double bulk = perSecond(documents(document, BULK), this::inBulk);
        System.out.printf(
                Locale.ROOT,
                "%s documents: one by one %.0f/s, in bulk %.0f/s, %.1f times as many%n",
                kind,
                single,
                bulk,
                bulk / single);
    }

    private void inBulk(List<String> lines) {
        String answers = world.owner
                .with("Content-Type", "application/x-ndjson")
                .send("POST", WriteWorld.DIALOGS + "/bulk", BodyPublishers.ofString(String.join("\n", lines)))
                .body();
        long created =
                answers.lines().filter(line -> line.contains("\"status\":201")).count();
        if (created != lines.size()) {
            throw new AssertionError("%d of %d: %s"
                    .formatted(created, lines.size(), answers.lines().findFirst()));
        }
    }

    private static List<String> documents(Supplier<String> document, int count) {
        return IntStream.range(0, count).mapToObj(_ -> document.get()).toList();
    }

    /** The documents are there before: making them is not measured. */
    private static double perSecond(List<String> documents, Consumer<List<String>> work) {
        long start = System.nanoTime();
        work.accept(documents);
        return documents.size() * 1e9 / (System.nanoTime() - start);
    }
}
