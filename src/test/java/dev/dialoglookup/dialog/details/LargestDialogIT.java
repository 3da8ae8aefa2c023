package dev.dialoglookup.dialog.details;

import static dev.dialoglookup.dialog.details.DetailsWorld.END_USERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.OWNERS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.StatementCounter;
import dev.dialoglookup.support.Tokens;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/** However much a dialog holds, who is let in, the trace, the dialog and the record are a statement each. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LargestDialogIT {

    private static final int TRANSMISSIONS = 100;
    private static final int ACTIVITIES = 1000;
    private static final int LABELS = 20;
    private static final int ATTACHMENTS = 50;
    private static final List<String> PRIORITIES =
            List.of("Primary", "Secondary", "Tertiary", "Tertiary", "Tertiary", "Tertiary", "Tertiary");

    private final DetailsWorld world;
    private final StatementCounter statements;
    private final Person reader;
    private String dialog = "";

    LargestDialogIT(Api api, Tokens tokens, StatementCounter statements) {
        this.world = new DetailsWorld(api, tokens);
        this.statements = statements;
        this.reader = world.reader();
    }

    @BeforeAll
    void writeADialogAsLargeAsCanBe() {
        // what is held of the directory is read by whoever comes first
        world.as(reader, 3).get(END_USERS + world.fullDialog(Map.of()));
        dialog = world.fullDialog(full());
    }

    @ParameterizedTest
    @CsvSource({"'', 3, 2, 4", "/transmissions, 2, 2, 3", "/activities, 2, 2, 3", "/seenlog, 2, 2, 3"})
    void isReadInAFewStatements(String part, int forUser, int forOwner, int forOwnersUser) {
        Api asReader = world.as(reader, 3);
        assertStatements(asReader, END_USERS + dialog + part, forUser);
        assertStatements(world.owner, OWNERS + dialog + part, forOwner);
        Person another = world.reader();
        assertStatements(world.ownerFor(another), OWNERS + dialog + part, forOwnersUser);
    }

    private void assertStatements(Api caller, String path, int count) {
        AtomicReference<Response> answer = new AtomicReference<>();
        List<String> ran = statements.during(() -> answer.set(caller.get(path)));
        assertThat(answer.get().status()).as(answer.get().body()).isEqualTo(200);
        assertThat(ran).as(path).hasSize(count);
    }

    @Test
    void isShownWhole() {
        JsonNode whole = world.owner.get(OWNERS + dialog).json();
        assertThat(whole.path("transmissions").size()).isEqualTo(TRANSMISSIONS);
        assertThat(whole.path("activities").size()).isEqualTo(ACTIVITIES);
        assertThat(whole.path("attachments").size()).isEqualTo(ATTACHMENTS);
        assertThat(whole.path("guiActions").size()).isEqualTo(PRIORITIES.size());
        assertThat(whole.at("/serviceOwnerContext/serviceOwnerLabels").size()).isEqualTo(LABELS);
        assertThat(whole.path("activities")
                        .valueStream()
                        .map(activity -> activity.at("/description/0/value").asString()))
                .containsExactlyElementsOf(IntStream.range(0, ACTIVITIES)
                        .mapToObj("Happened %d"::formatted)
                        .toList());
    }

    private static Map<String, Object> full() {
        Map<String, Object> changes = new LinkedHashMap<>();
        changes.put(
                "serviceOwnerContext", Map.of("serviceOwnerLabels", many(LABELS, i -> Map.of("value", "label-" + i))));
        changes.put("attachments", many(ATTACHMENTS, i -> attachment("File " + i)));
        changes.put("guiActions", many(PRIORITIES.size(), LargestDialogIT::action));
        changes.put("transmissions", many(TRANSMISSIONS, LargestDialogIT::transmission));
        changes.put("activities", many(ACTIVITIES, LargestDialogIT::activity));
        return changes;
    }

    private static Map<String, Object> action(int i) {
        return Map.of(
                "action",
                "write",
                "authorizationAttribute",
                i == 0 ? "urn:altinn:resource:details-high" : "urn:altinn:task:" + i,
                "url",
                "https://example.com/write",
                "priority",
                PRIORITIES.get(i),
                "title",
                text("Write"));
    }

    private static Map<String, Object> transmission(int i) {
        return Map.of(
                "type",
                "Information",
                "idempotentKey",
                "sent-" + i,
                "authorizationAttribute",
                i % 2 == 0 ? "urn:altinn:resource:details-high" : "letters",
                "sender",
                Map.of("actorType", "ServiceOwner"),
                "content",
                Map.of("title", Map.of("value", text("Sent " + i))),
                "attachments",
                List.of(attachment("Letter " + i)));
    }

    private static Map<String, Object> activity(int i) {
        return Map.of(
                "type", "Information",
                "performedBy", Map.of("actorType", "ServiceOwner"),
                "description", text("Happened " + i));
    }

    private static Map<String, Object> attachment(String name) {
        return Map.of(
                "displayName", text(name),
                "urls", List.of(Map.of("url", "https://example.com/file", "consumerType", "Gui")));
    }

    private static List<Map<String, String>> text(String value) {
        return Stream.of("en", "nb")
                .map(language -> Map.of("languageCode", language, "value", value))
                .toList();
    }

    private static List<Map<String, Object>> many(int count, IntFunction<Map<String, Object>> one) {
        return IntStream.range(0, count).mapToObj(one).toList();
    }
}
