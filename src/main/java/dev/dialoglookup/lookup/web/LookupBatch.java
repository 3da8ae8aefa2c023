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
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up many references for one caller; what is wrong with one of them fails only its item. */
@Component
public class LookupBatch {

    /** What is said of a list that is none, or has too few or too many. */
    public static final String EXPECTED =
            "must be a list of 1 to %d references, each a text".formatted(LookupService.MOST_REFERENCES);

    private final LookupService lookups;
    private final ProblemDocuments problems;

    LookupBatch(LookupService lookups, ProblemDocuments problems) {
        this.lookups = lookups;
        this.problems = problems;
    }

    /** The answer: items in the order of the request. */
    record Answer<T>(List<Item<T>> items) {}

    /** One reference as it was asked for, and what became of it. */
    record Item<T>(
            String instanceRef,
            int status,
            @Nullable T lookup,

            @Schema(implementation = Problem.class) @Nullable
            Map<String, Object> problem) {}

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

    <T> Answer<T> answer(
            Caller caller,
            InstanceRefs body,
            AcceptedLanguages accepted,
            HttpServletRequest request,
            Function<DialogLookup, T> view) {
        return new Answer<>(lookUp(
                caller,
                body.texts(),
                (text, outcome) -> item(text, outcome, accepted, request, view),
                (text, malformed) -> refused(IdentityMask.mask(text), malformed, request)));
    }

    /**
     * Looks up references in one statement; what is made of them comes in their order.
     *
     * @param answered what to make of a reference and its outcome
     * @param malformed what to make of a text that is no reference
     */
    public <T> List<T> lookUp(
            Caller caller,
            List<String> texts,
            BiFunction<String, LookupOutcome, T> answered,
            BiFunction<String, Problem, T> malformed) {
        List<Asked> asked = texts.stream().map(Asked::of).toList();
        List<InstanceRef> readable = asked.stream()
                .filter(Asked.Read.class::isInstance)
                .map(one -> ((Asked.Read) one).reference())
                .toList();
        Iterator<LookupOutcome> outcomes = lookups.lookUp(caller, readable).iterator();
        return asked.stream()
                .map(one -> switch (one) {
                    case Asked.Malformed none ->
                        malformed.apply(none.text, Problem.invalid("instanceRef", none.message));
                    case Asked.Read read -> answered.apply(read.text, outcomes.next());
                })
                .toList();
    }

    private <T> Item<T> item(
            String text,
            LookupOutcome outcome,
            AcceptedLanguages accepted,
            HttpServletRequest request,
            Function<DialogLookup, T> view) {
        return outcome instanceof Found found
                ? new Item<>(text, 200, view.apply(found.lookup().prunedTo(accepted)), null)
                : refused(text, LookupProblems.of(outcome, accepted), request);
    }

    private <T> Item<T> refused(String text, Problem problem, HttpServletRequest request) {
        return new Item<>(text, problem.type().status(), null, problems.of(problem, request));
    }
}
