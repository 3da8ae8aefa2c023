package dev.dialoglookup.lookup.web;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.edge.ProblemDocuments;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.lookup.DialogLookup;
import dev.dialoglookup.lookup.LookupOutcome;
import dev.dialoglookup.lookup.LookupOutcome.Found;
import dev.dialoglookup.lookup.LookupService;
import dev.dialoglookup.party.IdentityMask;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up many references for one caller; what is wrong with one of them fails only its item. */
@Component
class LookupBatch {

    private final LookupService lookups;
    private final ProblemDocuments problems;

    LookupBatch(LookupService lookups, ProblemDocuments problems) {
        this.lookups = lookups;
        this.problems = problems;
    }

    /** The answer: items in the order of the request. */
    record Answer(List<Item> items) {}

    /** One reference as it was asked for, and what became of it. */
    record Item(
            String instanceRef,
            int status,
            @Nullable Object lookup,
            @Nullable Map<String, Object> problem) {}

    /** A reference that was read, or why it could not be. */
    private sealed interface Asked {
        record Read(String text, InstanceRef reference) implements Asked {}

        record Malformed(String text, String message) implements Asked {}

        static Asked of(String text) {
            try {
                return new Read(text, InstanceRef.parse(text));
            } catch (IllegalArgumentException e) {
                return new Malformed(text, String.valueOf(e.getMessage()));
            }
        }
    }

    Answer answer(
            Caller caller,
            InstanceRefs body,
            AcceptedLanguages accepted,
            HttpServletRequest request,
            Function<DialogLookup, Object> view) {
        List<Asked> asked = body.texts().stream().map(Asked::of).toList();
        List<InstanceRef> readable = asked.stream()
                .filter(Asked.Read.class::isInstance)
                .map(one -> ((Asked.Read) one).reference())
                .toList();
        Iterator<LookupOutcome> outcomes = lookups.lookUp(caller, readable).iterator();
        return new Answer(asked.stream()
                .map(one -> switch (one) {
                    case Asked.Malformed malformed ->
                        refused(
                                IdentityMask.mask(malformed.text),
                                Problem.invalid("instanceRef", malformed.message),
                                request);
                    case Asked.Read read -> item(read.text, outcomes.next(), accepted, request, view);
                })
                .toList());
    }

    private Item item(
            String text,
            LookupOutcome outcome,
            AcceptedLanguages accepted,
            HttpServletRequest request,
            Function<DialogLookup, Object> view) {
        return outcome instanceof Found found
                ? new Item(text, 200, view.apply(found.lookup().prunedTo(accepted)), null)
                : refused(text, LookupProblems.of(outcome, accepted), request);
    }

    private Item refused(String text, Problem problem, HttpServletRequest request) {
        return new Item(text, problem.type().status(), null, problems.of(problem, request));
    }
}
