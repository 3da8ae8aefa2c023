package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.dialog.EphemeralIdentifiers;
import dev.dialoglookup.dialog.details.DetailsOutcome.Found;
import dev.dialoglookup.dialog.details.DetailsOutcome.Refusal;
import dev.dialoglookup.dialog.details.DetailsService;
import dev.dialoglookup.localization.AcceptedLanguages;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows one dialog to an end user. */
@RestController
@RequestMapping("/api/v1/enduser/dialogs/{dialogId}")
class EndUserDialogController {

    private final DetailsService details;
    private final EphemeralIdentifiers names;
    private final ConditionalAnswers answers;

    EndUserDialogController(DetailsService details, EphemeralIdentifiers names, ConditionalAnswers answers) {
        this.details = details;
        this.names = names;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<EndUserDialog> find(EndUser user, @PathVariable UUID dialogId, AcceptedLanguages accepted) {
        return switch (details.find(user, dialogId, true)) {
            case Found(var found) -> answers.of(EndUserDialog.of(found, names, accepted));
            case Refusal refusal -> throw DetailsProblems.of(refusal, dialogId, accepted);
        };
    }
}
