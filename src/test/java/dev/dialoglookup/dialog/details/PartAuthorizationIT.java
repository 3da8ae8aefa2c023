package dev.dialoglookup.dialog.details;

import static dev.dialoglookup.dialog.details.DetailsWorld.END_USERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.OWNERS;
import static dev.dialoglookup.dialog.details.DetailsWorld.RESOURCE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Which parts of a dialog a user may use, and what an end user gets to see of the others. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PartAuthorizationIT {

    private static final String UNAUTHORIZED = "urn:dialogporten:unauthorized";
    private static final String NEAR = "urn:altinn:resource:details-near";
    private static final String FAR = "urn:altinn:resource:details-far";

    /** The parts of the dialog, by name; whoever may use one has it in the answer as it was written. */
    private static final List<String> PARTS = List.of(
            "main content",
            "read",
            "write",
            "sign task",
            "write near",
            "write far",
            "letter",
            "letter part",
            "letter near",
            "letter far",
            "api read",
            "api near");

    private final DetailsWorld world;
    private String dialog = "";

    PartAuthorizationIT(Api api, Tokens tokens) {
        this.world = new DetailsWorld(api, tokens);
    }

    /** What a user holds, and the parts that opens. */
    record Held(String who, int level, List<String> grants, List<String> open) {
        @Override
        public String toString() {
            return "%s at level %d".formatted(who, level);
        }
    }

    @BeforeAll
    void writeADialogWithEveryKindOfPart() {
        world.describe("details-near", "ttd", 3);
        world.describe("details-far", "ttd", 4);
        world.rights(
                "details",
                "read",
                "main",
                "parts-reader",
                "read",
                "main",
                "parts-writer",
                "write",
                "main",
                "parts-writer",
                "sign",
                "task_1",
                "parts-signer",
                "transmissionread",
                "letters",
                "parts-letters",
                "read",
                "letters",
                "parts-letters-too");
        world.rights("details-near", "read", "main", "parts-near", "write", "main", "parts-near-writer");
        world.rights("details-far", "read", "main", "parts-far", "write", "main", "parts-far");
        dialog = world.fullDialog(Map.of(
                "guiActions",
                List.of(
                        gui("read", null, "Primary"),
                        gui("write", null, "Secondary"),
                        gui("sign", "Task_1", "Tertiary"),
                        gui("write", NEAR, "Tertiary"),
                        gui("write", FAR.toUpperCase(Locale.ROOT), "Tertiary")),
                "apiActions",
                List.of(api("read", null), api("read", NEAR)),
                "transmissions",
                List.of(transmission(null), transmission("letters"), transmission(NEAR), transmission(FAR)),
                "activities",
                List.of()));
    }

    Stream<Held> held() {
        String instance = DetailsWorld.instance(dialog, RESOURCE);
        return Stream.of(
                new Held(
                        "one who may read",
                        4,
                        List.of(role("parts-reader")),
                        List.of("main content", "read", "letter", "api read")),
                new Held(
                        "one who may write, too",
                        4,
                        List.of(role("parts-writer")),
                        List.of("main content", "read", "write", "letter", "api read")),
                new Held("one with a right on a part only", 4, List.of(role("parts-signer")), List.of("sign task")),
                new Held(
                        "one with transmissionread on letters",
                        4,
                        List.of(role("parts-letters")),
                        List.of("letter part")),
                new Held("one with read on letters", 4, List.of(role("parts-letters-too")), List.of("letter part")),
                new Held(
                        "one with another resource, too",
                        3,
                        List.of(role("parts-signer"), role("parts-near")),
                        List.of("sign task", "letter near", "api near")),
                new Held(
                        "one who may write elsewhere, too",
                        3,
                        List.of(role("parts-signer"), role("parts-near-writer")),
                        List.of("sign task", "write near")),
                new Held(
                        "one below another resource's level",
                        3,
                        List.of(role("parts-signer"), role("parts-far")),
                        List.of("sign task")),
                new Held(
                        "one at another resource's level",
                        4,
                        List.of(role("parts-signer"), role("parts-far")),
                        List.of("sign task", "write far", "letter far")),
                new Held(
                        "one with the resource delegated",
                        4,
                        List.of(DetailsWorld.delegation(RESOURCE)),
                        List.of("main content", "read", "write", "sign task", "letter", "letter part", "api read")),
                new Held(
                        "one with the instance delegated",
                        4,
                        List.of(instance),
                        List.of("main content", "read", "write", "sign task", "letter", "letter part", "api read")),
                new Held(
                        "one with another resource delegated, too",
                        4,
                        List.of(instance, DetailsWorld.delegation(NEAR)),
                        List.of(
                                "main content",
                                "read",
                                "write",
                                "sign task",
                                "write near",
                                "letter",
                                "letter part",
                                "letter near",
                                "api read",
                                "api near")));
    }

    @ParameterizedTest
    @MethodSource("held")
    void opensThePartsThatRightsAreFor(Held held) {
        Person user = world.person();
        world.give(user, world.party, held.grants.toArray(String[]::new));

        JsonNode seen = world.as(user, held.level).get(END_USERS + dialog).json();
        assertThat(parts(seen).entrySet().stream()
                        .filter(part -> part.getValue().flag)
                        .map(Map.Entry::getKey))
                .as("what is flagged")
                .containsExactlyElementsOf(held.open);
        parts(seen)
                .forEach((name, part) -> assertThat(part.urls)
                        .as(name)
                        .isNotEmpty()
                        .allMatch(url -> part.flag ? url.startsWith("https://") : url.equals(UNAUTHORIZED)));

        JsonNode ours = world.ownerFor(user)
                .get(OWNERS + dialog + "?endUserAuthenticationLevel=" + held.level)
                .json();
        assertThat(parts(ours).entrySet().stream()
                        .filter(part -> part.getValue().flag)
                        .map(Map.Entry::getKey))
                .as("what is flagged for the owner")
                .containsExactlyElementsOf(held.open);
        assertThat(parts(ours).values().stream().flatMap(part -> part.urls.stream()))
                .as("the owner's own URLs")
                .allMatch(url -> url.startsWith("https://"));
    }

    @Test
    void gatesOtherResourcesByNoLevelWhereNoneIsStated() {
        Person user = world.person();
        world.give(user, world.party, role("parts-signer"), role("parts-far"));
        JsonNode seen = world.ownerFor(user).get(OWNERS + dialog).json();
        assertThat(parts(seen).get("write far").flag).isTrue();
    }

    @Test
    void followsRightsAtOnce() {
        world.describe("details-moving", "ttd", 3);
        world.rights("details-moving", "read", "main", "parts-moving");
        String moving = world.dialog("urn:altinn:resource:details-moving", ", \"guiActions\": [%s]".formatted("""
                {"action": "sign", "url": "https://example.com/s", "priority": "Primary",
                 "title": [{"value": "S", "languageCode": "nb"}]}"""));
        Person user = world.person();
        world.give(user, world.party, role("parts-moving"));
        Api asked = world.as(user, 3);
        assertThat(asked.get(END_USERS + moving)
                        .json()
                        .at("/guiActions/0/isAuthorized")
                        .asBoolean())
                .isFalse();
        world.rights("details-moving", "read", "main", "parts-moving", "sign", "main", "parts-moving");
        assertThat(asked.get(END_USERS + moving)
                        .json()
                        .at("/guiActions/0/isAuthorized")
                        .asBoolean())
                .isTrue();
    }

    /** A part of an answer: its flag, and everything in it that leads somewhere. */
    private record Part(boolean flag, List<String> urls) {}

    private static Map<String, Part> parts(JsonNode dialog) {
        Map<String, Part> parts = new LinkedHashMap<>();
        JsonNode gui = dialog.path("guiActions");
        JsonNode sent = dialog.path("transmissions");
        JsonNode calls = dialog.path("apiActions");
        List<JsonNode> nodes = new ArrayList<>();
        nodes.add(dialog.at("/content/mainContentReference"));
        nodes.addAll(gui.valueStream().toList());
        nodes.addAll(sent.valueStream().toList());
        nodes.addAll(calls.valueStream().toList());
        for (int i = 0; i < PARTS.size(); i++) {
            parts.put(PARTS.get(i), new Part(nodes.get(i).path("isAuthorized").asBoolean(), urls(nodes.get(i))));
        }
        return parts;
    }

    private static List<String> urls(JsonNode part) {
        List<String> urls = new ArrayList<>();
        for (String member : List.of("url", "documentationUrl", "requestSchema", "responseSchema")) {
            part.findValuesAsString(member).forEach(urls::add);
        }
        JsonNode reference = part.has("content") ? part.at("/content/contentReference") : part;
        if (reference.has("mediaType")) {
            urls.add(reference.at("/value/0/value").asString());
        }
        return urls;
    }

    private static String role(String code) {
        return DetailsWorld.role(code);
    }

    private static Map<String, Object> gui(String action, String attribute, String priority) {
        return withAttribute(
                attribute,
                Map.of(
                        "action",
                        action,
                        "url",
                        "https://example.com/gui",
                        "priority",
                        priority,
                        "title",
                        text("Gjør")));
    }

    private static Map<String, Object> api(String action, String attribute) {
        return withAttribute(
                attribute,
                Map.of(
                        "action",
                        action,
                        "endpoints",
                        List.of(Map.of(
                                "url",
                                "https://example.com/api",
                                "httpMethod",
                                "GET",
                                "documentationUrl",
                                "https://example.com/doc",
                                "requestSchema",
                                "https://example.com/in",
                                "responseSchema",
                                "https://example.com/out"))));
    }

    private static Map<String, Object> transmission(String attribute) {
        return withAttribute(
                attribute,
                Map.of(
                        "type", "Information",
                        "sender", Map.of("actorType", "ServiceOwner"),
                        "content",
                                Map.of(
                                        "title", Map.of("value", text("Brev")),
                                        "contentReference",
                                                Map.of(
                                                        "mediaType",
                                                        "application/vnd.dialogporten.frontchannelembed-url;type=text/markdown",
                                                        "value",
                                                        List.of(Map.of(
                                                                "languageCode",
                                                                "nb",
                                                                "value",
                                                                "https://example.com/fce")))),
                        "attachments",
                                List.of(Map.of(
                                        "displayName", text("Fil"),
                                        "urls",
                                                List.of(Map.of(
                                                        "url", "https://example.com/file", "consumerType", "Gui")))),
                        "navigationalActions",
                                List.of(Map.of("title", text("Videre"), "url", "https://example.com/on"))));
    }

    private static Map<String, Object> withAttribute(String attribute, Map<String, Object> part) {
        Map<String, Object> all = new LinkedHashMap<>(part);
        if (attribute != null) {
            all.put("authorizationAttribute", attribute);
        }
        return all;
    }

    private static List<Object> text(String value) {
        return List.of(Map.of("languageCode", "nb", "value", value));
    }
}
