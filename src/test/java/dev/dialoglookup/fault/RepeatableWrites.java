package dev.dialoglookup.fault;

import static dev.dialoglookup.fault.FaultWorld.DIALOGS;
import static dev.dialoglookup.fault.FaultWorld.accepted;
import static dev.dialoglookup.fault.FaultWorld.activity;
import static dev.dialoglookup.fault.FaultWorld.newId;
import static dev.dialoglookup.fault.FaultWorld.transmission;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Every kind of write that the contract lets a caller repeat who has lost the answer. */
final class RepeatableWrites {

    private static final int LINES = 3;
    private static final int PARTS = 2;
    private static final int WHOLE = 1000;
    private static final String DUPLICATE_KEY = "409 duplicate-key";
    private static final String DUPLICATE_ID = "409 duplicate-id";
    private static final String CHANGED_MEANWHILE = "412 precondition-failed";

    private final FaultWorld world;

    RepeatableWrites(FaultWorld world) {
        this.world = world;
    }

    /**
     * A write of something that is to be there once.
     *
     * @param answers what a repetition may be answered with: a status, and the code of a problem
     * @param count how many of it there are; one in the end
     */
    record Repeatable(Write write, List<String> answers, IntSupplier count) {}

    /** By name; each call of one gives another write. */
    Map<String, Supplier<Repeatable>> kinds() {
        Map<String, Supplier<Repeatable>> kinds = new LinkedHashMap<>();
        kinds.put("create by key", () -> create("idempotentKey", newKey(), DUPLICATE_KEY));
        kinds.put("create by id", () -> create("id", newId().toString(), DUPLICATE_ID));
        kinds.put("put", this::put);
        kinds.put("put without If-Match", this::blindPut);
        kinds.put("patch", this::patch);
        kinds.put("append a transmission by key", () -> sent("idempotentKey", newKey(), DUPLICATE_KEY));
        kinds.put("append a transmission by id", () -> sent("id", newId().toString(), DUPLICATE_ID));
        kinds.put("append an activity", this::happened);
        kinds.put("bulk", this::bulk);
        kinds.put("label", this::label);
        kinds.put("delete", this::delete);
        kinds.put("purge", this::purge);
        return kinds;
    }

    private Repeatable create(String member, String value, String repeated) {
        String reference = newKey();
        return new Repeatable(
                Write.post(DIALOGS, whole(reference, member, value)),
                List.of("201", repeated),
                () -> wholes(reference));
    }

    private Repeatable put() {
        String path = world.created(Map.of());
        UUID added = newId();
        return new Repeatable(
                Write.put(path, revision(path), world.document(Map.of("activities", List.of(activity(added))))),
                List.of("204", CHANGED_MEANWHILE),
                () -> having(path, "activities", "id", added.toString()));
    }

    private Repeatable blindPut() {
        String path = world.created(Map.of());
        UUID added = newId();
        return new Repeatable(
                Write.put(path, null, world.document(Map.of("activities", List.of(activity(added))))),
                List.of("204", DUPLICATE_ID),
                () -> having(path, "activities", "id", added.toString()));
    }

    private Repeatable patch() {
        String path = world.created(Map.of());
        String tag = newKey();
        return new Repeatable(
                Write.patch(
                        path,
                        revision(path),
                        List.of(Map.of("op", "add", "path", "/searchTags/-", "value", Map.of("value", tag)))),
                List.of("204", CHANGED_MEANWHILE),
                () -> having(path, "searchTags", "value", tag));
    }

    private Repeatable sent(String member, String value, String repeated) {
        String path = world.created(Map.of());
        return new Repeatable(
                Write.post(path + "/transmissions", transmission(Map.of(member, value))),
                List.of("201", repeated),
                () -> having(path, "transmissions", member, value));
    }

    private Repeatable happened() {
        String path = world.created(Map.of());
        UUID id = newId();
        return new Repeatable(
                Write.post(path + "/activities", activity(id)),
                List.of("201", DUPLICATE_ID),
                () -> having(path, "activities", "id", id.toString()));
    }

    private Repeatable bulk() {
        String reference = newKey();
        Write write = Write.lines(
                DIALOGS + "/bulk",
                Stream.generate(() -> whole(reference, "idempotentKey", newKey()))
                        .limit(LINES)
                        .toList());
        return new Repeatable(write, List.of("200"), () -> wholes(reference) == LINES ? 1 : 0);
    }

    private Repeatable label() {
        String path = world.created(Map.of());
        String label = newKey();
        return new Repeatable(
                Write.post(path + "/context/labels", Map.of("value", label)), List.of("204"), () -> (int) world.owner
                        .get(path + "/context/labels")
                        .json()
                        .valueStream()
                        .filter(one -> one.path("value").asString().equals(label))
                        .count());
    }

    private Repeatable delete() {
        String path = world.created(Map.of());
        return new Repeatable(
                Write.bare("DELETE", path, null),
                List.of("204"),
                () -> details(path).has("deletedAt") ? 1 : 0);
    }

    private Repeatable purge() {
        String path = world.created(Map.of());
        return new Repeatable(
                Write.bare("POST", path + "/actions/purge", null),
                List.of("204", "404 dialog-not-found"),
                () -> world.owner.get(path).status() == 404 ? 1 : 0);
    }

    /** A dialog of which a half would be seen. */
    private Map<String, Object> whole(String reference, String member, String value) {
        return world.document(Map.of(
                member,
                value,
                "externalReference",
                reference,
                "transmissions",
                List.of(transmission(Map.of()), transmission(Map.of())),
                "activities",
                List.of(activity(newId()), activity(newId()))));
    }

    /** How many of them there are; far less than none where one is not whole. */
    private int wholes(String reference) {
        return world.dialogs(reference).stream()
                .map(id -> details(DIALOGS + "/" + id))
                .mapToInt(dialog -> dialog.path("transmissions").size() == PARTS
                                && dialog.path("activities").size() == PARTS
                        ? 1
                        : -WHOLE)
                .sum();
    }

    private String revision(String path) {
        return details(path).path("revision").asString();
    }

    private int having(String path, String list, String member, String value) {
        return (int) details(path)
                .path(list)
                .valueStream()
                .filter(one -> one.path(member).asString("").equals(value))
                .count();
    }

    private JsonNode details(String path) {
        return accepted(world.owner.get(path)).json();
    }

    private static String newKey() {
        return UUID.randomUUID().toString();
    }
}
