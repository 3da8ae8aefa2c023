package dev.dialoglookup.dialog.graphql;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.dialog.EphemeralIdentifiers;
import dev.dialoglookup.dialog.details.DetailsOutcome.Found;
import dev.dialoglookup.dialog.details.DetailsOutcome.Refusal;
import dev.dialoglookup.dialog.details.DetailsService;
import dev.dialoglookup.dialog.web.EndUserDialog;
import dev.dialoglookup.edge.GraphQlAnswers;
import dev.dialoglookup.edge.ParameterReader;
import dev.dialoglookup.localization.AcceptedLanguages;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Shows one dialog to an end user. */
@Controller
class EndUserDialogQueries {

    private final DetailsService details;
    private final EphemeralIdentifiers names;
    private final ParameterReader parameters;
    private final GraphQlAnswers answers;

    EndUserDialogQueries(
            DetailsService details, EphemeralIdentifiers names, ParameterReader parameters, GraphQlAnswers answers) {
        this.details = details;
        this.names = names;
        this.parameters = parameters;
        this.answers = answers;
    }

    /** The one argument. */
    private record Asked(UUID dialogId) {}

    @QueryMapping
    Map<String, Object> dialogById(
            @ContextValue EndUser user,
            @ContextValue Supplier<AcceptedLanguages> languages,
            @Argument String dialogId) {
        return GraphQlAnswers.unlessInvalid(
                () -> {
                    UUID id = parameters
                            .read(Asked.class, Map.of("dialogId", dialogId))
                            .dialogId();
                    return payload(user, id, languages.get());
                },
                problem -> answers.refused("DialogByIdValidationError", problem));
    }

    private Map<String, Object> payload(EndUser user, UUID id, AcceptedLanguages accepted) {
        return switch (details.find(user, id, true)) {
            case Found(var found) -> answers.found(Map.of("dialog", EndUserDialog.of(found, names, accepted)));
            case Refusal refusal ->
                answers.refused(DialogByIdErrors.type(refusal), DialogByIdErrors.problem(refusal, id, accepted));
        };
    }
}
