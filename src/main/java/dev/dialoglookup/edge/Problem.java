package dev.dialoglookup.edge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What went wrong with one request, before it is written down for the caller.
 *
 * @param detail one sentence about this occurrence; masked when written
 * @param errors parameter name or JSON path → messages; empty where the problem is not about input
 * @param members further members of the document
 */
public record Problem(ProblemType type, String detail, Map<String, List<String>> errors, Map<String, Object> members) {

    public static Problem of(ProblemType type, String detail) {
        return new Problem(type, detail, Map.of(), Map.of());
    }

    /** A problem with one parameter or header. */
    public static Problem invalid(String name, String message) {
        return of(ProblemType.INVALID_PARAMETER, name + ": " + message).withErrors(Map.of(name, List.of(message)));
    }

    /** Problems with several parameters or headers, by name; there is at least one. */
    public static Problem invalid(Map<String, List<String>> errors) {
        Map.Entry<String, List<String>> first = errors.entrySet().iterator().next();
        return invalid(first.getKey(), first.getValue().getFirst()).withErrors(errors);
    }

    /** A problem with a body, keyed by JSON path. */
    public static Problem invalidBody(Map<String, List<String>> errors) {
        return of(ProblemType.INVALID_BODY, "the errors say what is wrong and where")
                .withErrors(errors);
    }

    public Problem withErrors(Map<String, List<String>> errors) {
        return new Problem(type, detail, errors, members);
    }

    /** The problem with one more member in its document. */
    public Problem with(String name, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(members);
        more.put(name, value);
        return new Problem(type, detail, errors, more);
    }

    public ProblemException asException() {
        return new ProblemException(this);
    }
}
