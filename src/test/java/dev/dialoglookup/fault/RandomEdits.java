package dev.dialoglookup.fault;

import static dev.dialoglookup.fault.FaultWorld.activity;
import static dev.dialoglookup.fault.FaultWorld.newId;
import static dev.dialoglookup.fault.FaultWorld.text;
import static dev.dialoglookup.fault.FaultWorld.transmission;

import dev.dialoglookup.fault.SharedDialog.Trace;
import dev.dialoglookup.fault.SharedDialog.Trace.Added;
import dev.dialoglookup.fault.SharedDialog.Trace.Counted;
import dev.dialoglookup.fault.SharedDialog.Trace.None;
import dev.dialoglookup.fault.SharedDialog.Trace.Purged;
import dev.dialoglookup.fault.SharedDialog.Trace.Tagged;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Changes of what dialogs say: what a writer would send next, having read what there is to read. */
record RandomEdits(FaultWorld world, Random random, String name) {

    private static final String REFERENCE = "urn:altinn:correspondence-id:600";
    private static final int REFERENCES = 12;

    /** A write, and what it leaves. */
    record Planned(String kind, Write write, Trace trace) {}

    /** What the answer is known to be a change of is named, so nothing may be lost. */
    Planned readAndPatch(SharedDialog dialog) {
        JsonNode read = world.owner.get(dialog.path()).json();
        return new Planned(
                "patch",
                Write.patch(
                        dialog.path(),
                        read.path("revision").asString(""),
                        List.of(Map.of("op", "replace", "path", "/externalReference", "value", next(read)))),
                new Counted());
    }

    /** A patch that tests what was read needs no revision. */
    Planned testAndPatch(SharedDialog dialog) {
        JsonNode read = world.owner.get(dialog.path()).json();
        String count = read.path("externalReference").asString("");
        return new Planned(
                "patch with a test",
                Write.patch(
                        dialog.path(),
                        null,
                        List.of(
                                Map.of("op", "test", "path", "/externalReference", "value", count),
                                Map.of("op", "replace", "path", "/externalReference", "value", next(read)))),
                new Counted());
    }

    Planned tag(SharedDialog dialog) {
        String tag = UUID.randomUUID().toString();
        return new Planned(
                "tag",
                Write.patch(
                        dialog.path(),
                        null,
                        List.of(Map.of("op", "add", "path", "/searchTags/-", "value", Map.of("value", tag)))),
                new Tagged(tag));
    }

    Planned readAndPut(SharedDialog dialog) {
        JsonNode read = world.owner.get(dialog.path()).json();
        List<String> tags = read.path("searchTags")
                .valueStream()
                .map(tag -> tag.path("value").asString())
                .toList();
        return new Planned(
                "put",
                Write.put(dialog.path(), read.path("revision").asString(""), document(next(read), tags)),
                new Counted());
    }

    Planned overwrite(SharedDialog dialog) {
        if (!dialog.isOverwritten()) {
            return readAndPut(dialog);
        }
        UUID sent = newId();
        UUID happened = newId();
        Map<String, Object> document = document("c" + random.nextInt(100), List.of("overwritten"));
        document.put("transmissions", List.of(transmission(Map.of("id", sent, "type", "Submission"))));
        document.put("activities", List.of(activity(happened)));
        return new Planned(
                "overwrite",
                Write.put(dialog.path(), null, document),
                new Added(List.of(sent.toString()), List.of(happened.toString())));
    }

    private Map<String, Object> document(String count, List<String> tags) {
        Map<String, Object> document = new LinkedHashMap<>(world.document(Map.of(
                "externalReference",
                count,
                "status",
                random.nextBoolean() ? "InProgress" : "Awaiting",
                "searchTags",
                tags.stream().map(tag -> Map.of("value", tag)).toList())));
        document.put(
                "content",
                Map.of(
                        "title", Map.of("value", text("Title of " + name + " " + random.nextInt(1000))),
                        "summary", Map.of("value", text("Summary " + random.nextInt(1000)))));
        return document;
    }

    Planned refer(SharedDialog dialog) {
        String path = dialog.path() + "/context/labels";
        Write write = random.nextBoolean()
                ? Write.post(path, Map.of("value", reference()))
                : Write.bare("DELETE", path + "/" + reference(), null);
        return new Planned("refer", write, new None());
    }

    /** Half of the time only if the dialog has that revision. */
    Planned remove(SharedDialog dialog, @Nullable String revision) {
        String expected = random.nextBoolean() ? null : revision;
        return random.nextInt(5) > 0
                ? new Planned("delete", Write.bare("DELETE", dialog.path(), expected), new None())
                : new Planned("purge", Write.bare("POST", dialog.path() + "/actions/purge", expected), new Purged());
    }

    Planned restore(SharedDialog dialog) {
        return new Planned("restore", Write.bare("POST", dialog.path() + "/actions/restore", null), new None());
    }

    /** Of a dialog that is not there yet, unless the key is taken. */
    Map<String, Object> newDocument(String takenKey) {
        Map<String, Object> document = document("c0", List.of());
        document.put(
                "idempotentKey",
                random.nextInt(5) == 0 ? takenKey : UUID.randomUUID().toString());
        if (random.nextInt(4) == 0) {
            document.put("serviceOwnerContext", Map.of("serviceOwnerLabels", List.of(Map.of("value", reference()))));
        }
        return document;
    }

    /** One of a few, so that dialogs want the same. */
    private String reference() {
        return "%s%05d-0000-4000-8000-000000000600".formatted(REFERENCE, random.nextInt(REFERENCES));
    }

    private static String next(JsonNode read) {
        String count = read.path("externalReference").asString("c0");
        return "c" + (Integer.parseInt(count.substring(1)) + 1);
    }
}
