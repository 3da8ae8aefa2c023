package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.CreateOutcome;
import dev.dialoglookup.dialog.CreateOutcome.Created;
import dev.dialoglookup.dialog.DialogService;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.web.BodyLines.Line;
import dev.dialoglookup.edge.BodyReader;
import dev.dialoglookup.edge.Failures;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.edge.ProblemDocuments;
import dev.dialoglookup.edge.ProblemException;
import dev.dialoglookup.edge.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Component;

/** Creates the dialogs of several lines together; what is wrong with one line fails only that line. */
@Component
class BulkCreation {

    private final BodyReader reader;
    private final DialogService dialogs;
    private final ProblemDocuments problems;

    BulkCreation(BodyReader reader, DialogService dialogs, ProblemDocuments problems) {
        this.reader = reader;
        this.dialogs = dialogs;
        this.problems = problems;
    }

    /** A line that was read, or why it could not be. */
    private sealed interface Asked {
        record Read(DialogDocument document) implements Asked {}

        record Refused(Problem problem) implements Asked {}
    }

    /** An answer for each line, in their order. */
    List<BulkAnswer> answer(ServiceOwner caller, List<Line> lines, HttpServletRequest request) {
        // reading is most of the work, and no line's concerns another
        List<Asked> asked = lines.parallelStream().map(this::read).toList();
        List<DialogDocument> documents = asked.stream()
                .filter(Asked.Read.class::isInstance)
                .map(line -> ((Asked.Read) line).document)
                .toList();
        Iterator<BulkAnswer> created = create(caller, documents, request).iterator();
        return asked.stream()
                .map(line -> switch (line) {
                    case Asked.Read _ -> created.next();
                    case Asked.Refused(Problem problem) -> refused(problem, request);
                })
                .toList();
    }

    private Asked read(Line line) {
        return switch (line) {
            case Line.TooLong() -> tooLarge("a line may have %d bytes".formatted(BodyLines.LONGEST_LINE));
            case Line.TooMany() ->
                tooLarge("a body may have %d lines; this one and what comes behind it were not read"
                        .formatted(BodyLines.MOST_LINES));
            case Line.Text(var json) -> {
                try {
                    yield new Asked.Read((DialogDocument) reader.read(json.toByteArray(), DialogDocument.class));
                } catch (ProblemException refused) {
                    yield new Asked.Refused(refused.problem());
                }
            }
        };
    }

    private static Asked tooLarge(String detail) {
        return new Asked.Refused(Problem.of(ProblemType.CONTENT_TOO_LARGE, detail));
    }

    /** Together; where that fails because of one of them, one by one. */
    private List<BulkAnswer> create(ServiceOwner caller, List<DialogDocument> documents, HttpServletRequest request) {
        if (documents.isEmpty()) {
            return List.of();
        }
        try {
            return dialogs.create(caller, documents).stream()
                    .map(outcome -> answer(outcome, request))
                    .toList();
        } catch (RuntimeException failure) {
            boolean isLostRace = failure instanceof ConcurrencyFailureException;
            if (documents.size() > 1 && (isLostRace || !Failures.isPassing(failure))) {
                return documents.stream()
                        .map(document ->
                                create(caller, List.of(document), request).getFirst())
                        .toList();
            }
            BulkAnswer failed = refused(Failures.problemOf(failure).problem(), request);
            return documents.stream().map(_ -> failed).toList();
        }
    }

    private BulkAnswer answer(CreateOutcome outcome, HttpServletRequest request) {
        return switch (outcome) {
            case Created(UUID id, var _) -> new BulkAnswer(201, id, null);
            case CreateOutcome.Refusal refusal ->
                refused(WriteProblems.of(refusal).problem(), request);
        };
    }

    private BulkAnswer refused(Problem problem, HttpServletRequest request) {
        return new BulkAnswer(problem.type().status(), null, problems.of(problem, request));
    }
}
