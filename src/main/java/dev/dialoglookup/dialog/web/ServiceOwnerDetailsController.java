package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.dialog.details.DetailsOutcome.Found;
import dev.dialoglookup.dialog.details.DetailsOutcome.Refusal;
import dev.dialoglookup.dialog.details.DetailsService;
import dev.dialoglookup.localization.AcceptedLanguages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Shows a service owner one of its dialogs; with an end user named, as that user would have it. */
@RestController
@RequestMapping(ServiceOwnerDialogController.BASE + "/{dialogId}")
class ServiceOwnerDetailsController {

    private final DetailsService details;
    private final ConditionalAnswers answers;

    ServiceOwnerDetailsController(DetailsService details, ConditionalAnswers answers) {
        this.details = details;
        this.answers = answers;
    }

    /**
     * Finds the dialog.
     *
     * @param markAsSeen whether the named user's view shows that it was opened; true where nothing is said
     */
    @GetMapping
    ResponseEntity<ServiceOwnerDialog> find(
            ForOwner caller,
            @PathVariable UUID dialogId,
            @RequestParam(required = false) @Nullable Boolean markAsSeen) {
        return switch (details.find(caller, dialogId, !Boolean.FALSE.equals(markAsSeen))) {
            case Found(var found) -> answers.of(ServiceOwnerDialog.of(found));
            case Refusal refusal -> throw DetailsProblems.of(refusal, dialogId, AcceptedLanguages.ANY);
        };
    }
}
