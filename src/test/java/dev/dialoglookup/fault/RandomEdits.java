package dev.dialoglookup.fault;

import static dev.dialoglookup.fault.FaultWorld.activity;
import static dev.dialoglookup.fault.FaultWorld.newId;
import static dev.dialoglookup.fault.FaultWorld.transmission;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.dialoglookup.fault.SharedDialog.Trace;
import dev.dialoglookup.fault.SharedDialog.Trace.Added;
import dev.dialoglookup.fault.SharedDialog.Trace.Counted;
import dev.dialoglookup.fault.SharedDialog.Trace.None;
import dev.dialoglookup.fault.SharedDialog.Trace.Purged;
import dev.dialoglookup.fault.SharedDialog.Trace.Tagged;
import dev.dialoglookup.model.RandomDocuments;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Changes of what dialogs say: what a writer would send next, having read what there is to read. */
record RandomEdits(RandomDocuments documents, Random random) {

    /** Where the dialogs of this test count; no search asks for it. */
    static final String COUNT = "precedingProcess";

    private static final String COUNTED = "urn:count:";
    private static final int CHANGES = 2;

    /** A write, and what it leaves. */
    record Planned(String kind, Write write, Trace trace) {}

    /** What the answer is known to be a change of is named, so nothing may be lost. */
    Planned readAndPatch(SharedDialog dialog) {
        JsonNode read = read(dialog);
        List<Map<String, Object>> operations = changes();
        operations.add(add(COUNT, next(read)));
        return new Planned(
                "patch", Write.patch(dialog.path(), read.path("revision").asString(""), operations), new Counted());
    }

    /** A patch that tests what was read needs no revision. */
    Planned testAndPatch(SharedDialog dialog) {
        JsonNode read = read(dialog);
        if (!read.has(COUNT)) {
            return readAndPatch(dialog);
        }
        List<Map<String, Object>> operations = changes();
        operations.addFirst(Map.of(
                "op", "test", "path", "/" + COUNT, "value", read.path(COUNT).asString()));
        operations.add(add(COUNT, next(read)));
        return new Planned("patch with a test", Write.patch(dialog.path(), null, operations), new Counted());
    }

    /** Some members of what a dialog may say. */
    private List<Map<String, Object>> changes() {
        List<Map.Entry<String, Object>> members =
                new ArrayList<>(documents.says().entrySet());
        Collections.shuffle(members, random);
        return new ArrayList<>(members.stream()
                .limit(CHANGES)
                .map(member -> add(member.getKey(), member.getValue()))
                .toList());
    }

    private static Map<String, Object> add(String member, Object value) {
        return Map.of("op", "add", "path", "/" + member, "value", value);
    }

    Planned tag(SharedDialog dialog) {
        // one word: what searches ask for is no part of it
        String tag = "tag" + UUID.randomUUID().toString().replace("-", "");
        return new Planned(
                "tag",
                Write.patch(dialog.path(), null, List.of(add("searchTags/-", Map.of("value", tag)))),
                new Tagged(tag));
    }

    /** Labels are said again, too, half of the time. */
    Planned readAndPut(SharedDialog dialog) {
        JsonNode read = read(dialog);
        Map<String, Object> document = document(dialog.place(), values(read.path("searchTags")));
        document.put(COUNT, next(read));
        if (random.nextBoolean()) {
            List<String> labels = new ArrayList<>(labels(read));
            labels.removeIf(label -> isReference(label) && random.nextBoolean());
            document.put("serviceOwnerContext", Map.of("serviceOwnerLabels", valued(labels)));
        }
        return new Planned(
                "put", Write.put(dialog.path(), read.path("revision").asString(""), document), new Counted());
    }

    Planned overwrite(SharedDialog dialog) {
        if (!dialog.isOverwritten()) {
            return readAndPut(dialog);
        }
        UUID sent = newId();
        UUID happened = newId();
        Map<String, Object> document = document(dialog.place(), documents.tags());
        document.put("transmissions", List.of(transmission(Map.of("id", sent, "type", "Submission"))));
        document.put("activities", List.of(activity(happened)));
        return new Planned(
                "overwrite",
                Write.put(dialog.path(), null, document),
                new Added(List.of(sent.toString()), List.of(happened.toString())));
    }

    private Map<String, Object> document(Map<String, Object> place, List<String> tags) {
        Map<String, Object> document = new LinkedHashMap<>(place);
        document.putAll(documents.says());
        document.put("searchTags", valued(tags));
        return document;
    }

    /** Takes away one of the references that the dialog has, or gives it one more, or another label. */
    Planned refer(SharedDialog dialog) {
        String path = dialog.path() + "/context/labels";
        List<String> references =
                labels(read(dialog)).stream().filter(RandomEdits::isReference).toList();
        Write write = switch (random.nextInt(references.isEmpty() ? 3 : 5)) {
            case 0, 1 -> Write.post(path, Map.of("value", documents.reference()));
            case 2 -> Write.post(path, Map.of("value", documents.label()));
            default -> {
                String reference = references.get(random.nextInt(references.size()));
                yield Write.bare("DELETE", path + "/" + URLEncoder.encode(reference, UTF_8), null);
            }
        };
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
    Map<String, Object> newDocument(Map<String, Object> place, List<String> tags, String takenKey) {
        Map<String, Object> document = document(place, tags);
        document.put(
                "idempotentKey",
                random.nextInt(5) == 0 ? takenKey : UUID.randomUUID().toString());
        if (random.nextInt(4) == 0) {
            document.put("serviceOwnerContext", Map.of("serviceOwnerLabels", valued(List.of(documents.reference()))));
        }
        return document;
    }

    private static JsonNode read(SharedDialog dialog) {
        return dialog.owner().get(dialog.path()).json();
    }

    private static String next(JsonNode read) {
        return counted(Integer.parseInt(read.path(COUNT).asString(counted(0)).substring(COUNTED.length())) + 1);
    }

    static String counted(long count) {
        return COUNTED + count;
    }

    static List<String> labels(JsonNode details) {
        return values(details.at("/serviceOwnerContext/serviceOwnerLabels"));
    }

    static List<String> values(JsonNode list) {
        return list.valueStream().map(one -> one.path("value").asString()).toList();
    }

    private static List<Map<String, String>> valued(List<String> values) {
        return values.stream().map(value -> Map.of("value", value)).toList();
    }

    private static boolean isReference(String label) {
        return label.startsWith("urn:altinn:");
    }
}
