package dev.dialoglookup.fault;

import dev.dialoglookup.model.WritableWorld.Begun;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A dialog that several write to at once, and what they were answered.
 *
 * @param owner who alone may write to it
 * @param place its service resource and its party, as members of a document
 * @param isOverwritten whether somebody replaces what it says without having read it
 */
record SharedDialog(String path, Api owner, Map<String, Object> place, boolean isOverwritten, Queue<Done> done) {

    private static final String BEGIN = "begin";

    /** One that nobody has written to since it began. */
    static SharedDialog of(Begun begun, Api owner, boolean isOverwritten, String revision) {
        Queue<Done> done = new ConcurrentLinkedQueue<>();
        done.add(new Done(BEGIN, null, 201, "", revision, new Trace.None()));
        begun.tags().forEach(tag -> done.add(new Done(BEGIN, null, 201, "", revision, new Trace.Tagged(tag))));
        return new SharedDialog(FaultWorld.DIALOGS + "/" + begun.id(), owner, begun.place(), isOverwritten, done);
    }

    String id() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** What a write leaves in a dialog, if it is answered with success. */
    sealed interface Trace {

        /** Nothing that is looked for. */
        record None() implements Trace {}

        /** A count that is one higher. */
        record Counted() implements Trace {}

        /** A search tag. */
        record Tagged(String tag) implements Trace {}

        /** Transmissions and activities of these ids. */
        record Added(List<String> transmissions, List<String> activities) implements Trace {}

        /** A label of one writer's own, or no longer. */
        record Labelled(String label, boolean isThere) implements Trace {}

        /** No dialog. */
        record Purged() implements Trace {}
    }

    /** A write that was answered. */
    record Done(String kind, @Nullable String ifMatch, int status, String code, String revision, Trace trace) {

        static Done of(String kind, Write write, Response answer, Trace trace) {
            return new Done(
                    kind,
                    write.ifMatch(),
                    answer.status(),
                    answer.code(),
                    answer.header("ETag").replace("\"", ""),
                    trace);
        }

        boolean isSuccess() {
            return status / 100 == 2;
        }
    }

    /** Whether somebody has changed it since it began. */
    boolean isChanged() {
        return done.stream().anyMatch(one -> one.isSuccess() && !one.kind().equals(BEGIN));
    }

    /** What the writes that were answered with success have left, in the order of their answers. */
    <T extends Trace> Stream<T> left(Class<T> kind) {
        return done.stream()
                .filter(Done::isSuccess)
                .map(Done::trace)
                .filter(kind::isInstance)
                .map(kind::cast);
    }
}
