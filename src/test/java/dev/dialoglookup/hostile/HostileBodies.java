package dev.dialoglookup.hostile;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Makes bodies of valid documents that no endpoint may accept, whatever else it thinks of them. */
final class HostileBodies {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final JsonNode OF_NO_TYPE = NODES.numberNode(new BigDecimal("42.5"));

    private static final List<JsonNode> VALUES = List.of(
            NODES.nullNode(),
            NODES.booleanNode(true),
            NODES.numberNode(-1),
            NODES.numberNode(Long.MAX_VALUE),
            NODES.numberNode(BigInteger.TEN.pow(900)),
            NODES.numberNode(new BigDecimal("1e400")),
            NODES.stringNode(""),
            NODES.stringNode(" "),
            NODES.stringNode("a\0b"),
            NODES.stringNode("\ud800"),
            NODES.stringNode("\udfff\ud800"),
            NODES.stringNode("x".repeat(70_000)),
            NODES.stringNode("\u202e\ud83d\udca9"),
            NODES.stringNode("0"),
            NODES.stringNode("true"),
            NODES.stringNode("nb_NO_x_y"),
            NODES.stringNode("9999-12-31T23:59:59.999999999-18:00"),
            NODES.stringNode("0000-00-00T00:00:00Z"),
            NODES.stringNode("2026-02-30T00:00:00Z"),
            NODES.stringNode("https://[::1"),
            NODES.stringNode("javascript:alert(1)"),
            NODES.stringNode("urn:altinn:person:identifier-no:14858531189"),
            NODES.stringNode("urn:altinn:systemuser:uuid:1-1-1-1-1"),
            NODES.stringNode("urn:altinn:resource:"),
            NODES.stringNode("urn:altinn:instance-id:2147483648/11111111-2222-3333-4444-555555555555"),
            NODES.stringNode("${7*7} #{7*7} {0} %s"),
            NODES.stringNode("'; DROP TABLE dialog; --"),
            NODES.arrayNode(),
            NODES.arrayNode().add(NODES.arrayNode().add(NODES.nullNode())),
            NODES.objectNode(),
            NODES.objectNode().put("value", 1).put("ola@example.com", "14858531188"));

    private static final List<String> TEXTS = List.of(
            "",
            " ",
            "null",
            "true",
            "42",
            "\"text\"",
            "NaN",
            "{",
            "[",
            "]",
            "{}}",
            "[[]]",
            "[null]",
            "{\"a\":1,\"a\":2}",
            "{\"\":",
            "{'a':1}",
            "{\"a\":01}",
            "[1,]",
            "/* */ {}",
            "\ufeff{",
            "{\"a\":\"\u0001\"}",
            "{\"a\":\"\\ud800",
            "<?xml version=\"1.0\"?><a/>",
            "a=1&b=2",
            "[" + "9".repeat(2_000) + "]",
            "[" + "[".repeat(200) + "]".repeat(201),
            "{\"a\":".repeat(5_000),
            "[".repeat(50_000));

    private HostileBodies() {}

    /** A body that cannot be read, or that has a value of no possible type somewhere at its top. */
    static byte[] unacceptable(JsonNode valid, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> bytes(Garbage.oneOf(TEXTS, random));
            case 1 -> damaged(valid, random);
            default -> bytes(doomed(mutated(valid, random), random).toString());
        };
    }

    /** Up to two values somewhere in the document are replaced or removed. */
    static JsonNode mutated(JsonNode valid, Random random) {
        JsonNode document = valid.deepCopy();
        for (int i = random.nextInt(3); i > 0; i--) {
            List<JsonNode> containers = new ArrayList<>();
            collect(document, containers);
            change(Garbage.oneOf(containers, random), random);
        }
        return document;
    }

    private static void collect(JsonNode node, List<JsonNode> containers) {
        if (node.isContainer()) {
            containers.add(node);
            node.forEach(child -> collect(child, containers));
        }
    }

    private static void change(JsonNode container, Random random) {
        JsonNode value = Garbage.oneOf(VALUES, random).deepCopy();
        if (container instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            String name = names.isEmpty() || random.nextInt(10) == 0 ? "unknown" : Garbage.oneOf(names, random);
            if (random.nextInt(4) == 0) {
                object.remove(name);
            } else {
                object.set(name, value);
            }
        } else if (container instanceof ArrayNode array) {
            if (array.isEmpty() || random.nextBoolean()) {
                array.add(value);
            } else {
                array.set(random.nextInt(array.size()), value);
            }
        }
    }

    private static JsonNode doomed(JsonNode document, Random random) {
        if (document instanceof ArrayNode array) {
            return array.add(OF_NO_TYPE);
        }
        ObjectNode object = (ObjectNode) document;
        List<String> names = object.propertyNames().stream()
                .filter(name -> !name.equals("unknown"))
                .toList();
        return names.isEmpty() ? OF_NO_TYPE : object.set(Garbage.oneOf(names, random), OF_NO_TYPE);
    }

    /** Bytes that are no text, a text that ends early, or one that goes on. */
    private static byte[] damaged(JsonNode valid, Random random) {
        byte[] whole = bytes(valid.toString());
        ByteArrayOutputStream damaged = new ByteArrayOutputStream();
        switch (random.nextInt(4)) {
            case 0 -> damaged.write(whole, 0, random.nextInt(whole.length));
            case 1 -> {
                damaged.writeBytes(whole);
                damaged.writeBytes(bytes(" {}"));
            }
            case 2 -> {
                int quote = valid.toString().indexOf('"') + 1;
                damaged.write(whole, 0, quote);
                damaged.writeBytes(new byte[] {(byte) 0xc3, (byte) 0x28});
                damaged.write(whole, quote, whole.length - quote);
            }
            default -> {
                byte[] noise = new byte[random.nextInt(1, 2_000)];
                random.nextBytes(noise);
                damaged.writeBytes(noise);
            }
        }
        return damaged.toByteArray();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
