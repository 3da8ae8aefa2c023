package dev.dialoglookup.fault;

import static dev.dialoglookup.fault.FaultWorld.DIALOGS;
import static dev.dialoglookup.fault.FaultWorld.activity;
import static dev.dialoglookup.fault.FaultWorld.newId;
import static dev.dialoglookup.fault.FaultWorld.transmission;

import dev.dialoglookup.fault.RandomEdits.Planned;
import dev.dialoglookup.fault.SharedDialog.Done;
import dev.dialoglookup.fault.SharedDialog.Trace.Added;
import dev.dialoglookup.fault.SharedDialog.Trace.Labelled;
import dev.dialoglookup.model.RandomDocuments;
import dev.dialoglookup.model.WritableWorld;
import dev.dialoglookup.model.WritableWorld.Begun;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One of several who write to the same dialogs, each kind of write there is, in an order of its own. */
final class RandomWriter {

    private static final int LINES = 4;
    private static final List<String> PLACES = List.of("Bin", "Archive", "MarkedAsUnopened", "Default");

    private final SharedWorld shared;
    private final WritableWorld world;
    private final Random random;
    private final String name;
    private final RandomDocuments documents;
    private final RandomEdits edits;
    private final Set<String> labelled = new HashSet<>();

    RandomWriter(SharedWorld shared, WritableWorld world, int number) {
        this.shared = shared;
        this.world = world;
        this.random = new Random(SharedWorld.SEED + number);
        this.name = "writer-" + number;
        this.documents = world.documents(random);
        this.edits = new RandomEdits(documents, random);
    }

    /** Lets so many writers write so often, all at once. */
    static void writeAtOnce(SharedWorld shared, WritableWorld world, int writers, int writes)
            throws InterruptedException, ExecutionException {
        RandomWriter first = new RandomWriter(shared, world, 0);
        while (shared.written().size() < SharedWorld.HOT) {
            first.create();
        }
        AtomicInteger left = new AtomicInteger(writes);
        List<Callable<Boolean>> all = IntStream.rangeClosed(1, writers)
                .mapToObj(number -> new RandomWriter(shared, world, number))
                .<Callable<Boolean>>map(writer -> () -> {
                    while (left.getAndDecrement() > 0) {
                        writer.write();
                    }
                    return true;
                })
                .toList();
        try (var threads = Executors.newFixedThreadPool(writers)) {
            for (Future<Boolean> done : threads.invokeAll(all)) {
                done.get();
            }
        }
    }

    /** One write, whatever comes of it. */
    private void write() {
        int chance = random.nextInt(100);
        if (chance < 6) {
            create();
            return;
        }
        if (chance < 8) {
            createMany();
            return;
        }
        SharedDialog dialog = shared.any(random);
        switch (chance / 4) {
            case 2, 3, 4 -> send(dialog, edits.readAndPatch(dialog));
            case 5 -> send(dialog, edits.testAndPatch(dialog));
            case 6, 7 -> send(dialog, edits.tag(dialog));
            case 8, 9, 10 -> send(dialog, edits.readAndPut(dialog));
            case 11, 12 -> send(dialog, edits.overwrite(dialog));
            case 13, 14, 15 -> transmit(dialog);
            case 16, 17, 18 -> happen(dialog);
            case 19, 20 -> label(dialog);
            case 21 -> send(dialog, edits.refer(dialog));
            case 22 -> place(dialog);
            case 23 -> send(dialog, edits.remove(dialog, shared.revision(dialog, random)));
            default -> send(dialog, edits.restore(dialog));
        }
    }

    /** A new dialog, now and then with a key or a reference that is taken. */
    private void create() {
        NewDialog dialog = newDialog(documents.owner());
        Response answer = world.owner(dialog.owner).post(DIALOGS, dialog.document);
        shared.answered("create", answer);
        if (answer.status() == 201) {
            created(answer.json().asString(), dialog);
        }
    }

    /** The same several times in one request. */
    private void createMany() {
        String owner = documents.owner();
        List<NewDialog> dialogs =
                Stream.generate(() -> newDialog(owner)).limit(LINES).toList();
        List<Map<String, Object>> bodies =
                dialogs.stream().map(NewDialog::document).toList();
        Response answer = Write.lines(DIALOGS + "/bulk", bodies).sentBy(world.owner(owner));
        shared.answered("bulk", answer);
        List<JsonNode> lines =
                answer.body().lines().map(JsonMapper.shared()::readTree).toList();
        for (int i = 0; i < dialogs.size(); i++) {
            JsonNode line = lines.get(i);
            int status = line.path("status").asInt();
            shared.answered("line", status, line.at("/problem/code").asString(""));
            if (status == 201) {
                created(line.path("id").asString(), dialogs.get(i));
            }
        }
    }

    /** Nobody else knows the dialog yet. */
    private void created(String id, NewDialog dialog) {
        Api owner = world.owner(dialog.owner);
        String revision = owner.get(DIALOGS + "/" + id).json().path("revision").asString("");
        Begun begun = new Begun(id, dialog.owner, dialog.place, dialog.tags);
        shared.add(
                SharedDialog.of(begun, owner, random.nextInt(3) == 0, revision),
                String.valueOf(dialog.document.get("idempotentKey")),
                random);
    }

    /** One that is not there yet. */
    private record NewDialog(
            String owner, Map<String, Object> place, List<String> tags, Map<String, Object> document) {}

    private NewDialog newDialog(String owner) {
        Map<String, Object> place = documents.place(owner);
        List<String> tags = documents.tags();
        return new NewDialog(owner, place, tags, edits.newDocument(place, tags, shared.lastKey()));
    }

    private void transmit(SharedDialog dialog) {
        String id = newId().toString();
        Map<String, Object> part =
                transmission(Map.of("id", id, "idempotentKey", UUID.randomUUID().toString()));
        twice("send", dialog, part, "/transmissions", new Added(List.of(id), List.of()));
    }

    private void happen(SharedDialog dialog) {
        UUID id = newId();
        twice("happen", dialog, activity(id), "/activities", new Added(List.of(), List.of(id.toString())));
    }

    /** Now and then once more, or for a revision that may have passed. */
    private void twice(String kind, SharedDialog dialog, Map<String, Object> part, String to, Added added) {
        Write post = Write.post(dialog.path() + to, part);
        Write meant = random.nextInt(4) > 0
                ? post
                : new Write("POST", post.path(), shared.revision(dialog, random), post.mediaType(), post.body());
        send(dialog, new Planned(kind, meant, added));
        if (random.nextInt(6) == 0) {
            send(dialog, new Planned(kind + " again", post, added));
        }
    }

    private void label(SharedDialog dialog) {
        String path = dialog.path() + "/context/labels";
        boolean isThere = labelled.contains(dialog.path());
        Write write = isThere ? Write.bare("DELETE", path + "/" + name, null) : Write.post(path, Map.of("value", name));
        if (send(dialog, new Planned("label", write, new Labelled(name, !isThere)))) {
            if (isThere) {
                labelled.remove(dialog.path());
            } else {
                labelled.add(dialog.path());
            }
        }
    }

    private void place(SharedDialog dialog) {
        String place = PLACES.get(random.nextInt(PLACES.size()));
        Write write = Write.put(
                dialog.path() + "/endusercontext/systemlabels",
                null,
                Map.of("addLabels", List.of(place), "removeLabels", List.of()));
        Response answer = write.sentBy(dialog.owner().with("Dialog-End-User", world.user()));
        shared.answered("place", answer);
    }

    private boolean send(SharedDialog dialog, Planned planned) {
        Response answer = planned.write().sentBy(dialog.owner());
        shared.answered(planned.kind(), answer);
        Done done = Done.of(planned.kind(), planned.write(), answer, planned.trace());
        dialog.done().add(done);
        return done.isSuccess();
    }
}
