package dev.dialoglookup.lookup.graphql;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.edge.GraphQlAnswers;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.lookup.LookupOutcome;
import dev.dialoglookup.lookup.LookupOutcome.AccessDenied;
import dev.dialoglookup.lookup.LookupOutcome.AmbiguousReference;
import dev.dialoglookup.lookup.LookupOutcome.AnotherOwnersDialog;
import dev.dialoglookup.lookup.LookupOutcome.Found;
import dev.dialoglookup.lookup.LookupOutcome.NoSuchDialog;
import dev.dialoglookup.lookup.LookupService;
import dev.dialoglookup.lookup.web.EndUserDialogLookup;
import dev.dialoglookup.lookup.web.LookupBatch;
import dev.dialoglookup.lookup.web.LookupProblems;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Tells an end user which dialogs references name and why they are open. */
@Controller
class EndUserLookupQueries {

    private final LookupBatch batch;
    private final GraphQlAnswers answers;

    EndUserLookupQueries(LookupBatch batch, GraphQlAnswers answers) {
        this.batch = batch;
        this.answers = answers;
    }

    @QueryMapping
    Map<String, Object> dialogLookup(
            @ContextValue EndUser user,
            @ContextValue Supplier<AcceptedLanguages> languages,
            @Argument String instanceRef) {
        return GraphQlAnswers.unlessInvalid(
                () -> payloads(user, languages.get(), List.of(instanceRef)).getFirst(), this::invalid);
    }

    @QueryMapping
    List<Map<String, Object>> dialogLookups(
            @ContextValue EndUser user,
            @ContextValue Supplier<AcceptedLanguages> languages,
            @Argument List<String> instanceRefs) {
        if (instanceRefs.isEmpty() || instanceRefs.size() > LookupService.MOST_REFERENCES) {
            return List.of(invalid(Problem.invalid("instanceRefs", LookupBatch.EXPECTED)));
        }
        return GraphQlAnswers.unlessInvalid(
                () -> payloads(user, languages.get(), instanceRefs), problem -> List.of(invalid(problem)));
    }

    private List<Map<String, Object>> payloads(EndUser user, AcceptedLanguages accepted, List<String> references) {
        return batch.lookUp(
                user, references, (_, outcome) -> payload(outcome, accepted), (_, malformed) -> invalid(malformed));
    }

    private Map<String, Object> invalid(Problem problem) {
        return answers.refused("DialogLookupValidationError", problem);
    }

    private Map<String, Object> payload(LookupOutcome outcome, AcceptedLanguages accepted) {
        return switch (outcome) {
            case Found(var lookup) ->
                answers.found(Map.of("lookup", EndUserDialogLookup.of(lookup.prunedTo(accepted))));
            case NoSuchDialog none -> refused("DialogLookupNotFound", none, accepted);
            case AccessDenied denied -> refused("DialogLookupForbidden", denied, accepted);
            case AnotherOwnersDialog another -> refused("DialogLookupForbidden", another, accepted);
            case AmbiguousReference ambiguous -> refused("DialogLookupAmbiguous", ambiguous, accepted);
        };
    }

    private Map<String, Object> refused(String type, LookupOutcome outcome, AcceptedLanguages accepted) {
        return answers.refused(type, LookupProblems.of(outcome, accepted));
    }
}
