package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.dialog.EphemeralIdentifiers;
import dev.dialoglookup.dialog.details.DetailsOutcome.Found;
import dev.dialoglookup.dialog.details.DetailsOutcome.Refusal;
import dev.dialoglookup.dialog.details.DetailsService;
import dev.dialoglookup.dialog.details.SeenLogOutcome.Log;
import dev.dialoglookup.localization.AcceptedLanguages;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows an end user the parts of one dialog by themselves, which does not count as opening it. */
@RestController
@RequestMapping("/api/v1/enduser/dialogs/{dialogId}")
class EndUserPartController {

    private final DetailsService details;
    private final EphemeralIdentifiers names;

    EndUserPartController(DetailsService details, EphemeralIdentifiers names) {
        this.details = details;
        this.names = names;
    }

    @GetMapping("/transmissions")
    List<ShownTransmission> transmissions(EndUser user, @PathVariable UUID dialogId, AcceptedLanguages accepted) {
        return parts(user, dialogId, accepted).transmissions();
    }

    @GetMapping("/transmissions/{transmissionId}")
    ShownTransmission transmission(
            EndUser user, @PathVariable UUID dialogId, @PathVariable UUID transmissionId, AcceptedLanguages accepted) {
        return parts(user, dialogId, accepted).transmission(transmissionId);
    }

    @GetMapping("/activities")
    List<ShownActivity> activities(EndUser user, @PathVariable UUID dialogId, AcceptedLanguages accepted) {
        return parts(user, dialogId, accepted).activities();
    }

    @GetMapping("/activities/{activityId}")
    ShownActivity activity(
            EndUser user, @PathVariable UUID dialogId, @PathVariable UUID activityId, AcceptedLanguages accepted) {
        return parts(user, dialogId, accepted).activity(activityId);
    }

    @GetMapping("/seenlog")
    List<ShownSeenEntry> seenLog(EndUser user, @PathVariable UUID dialogId, AcceptedLanguages accepted) {
        return switch (details.seenLog(user, dialogId)) {
            case Log log -> ShownSeenEntry.of(log, party -> names.of(dialogId, party));
            case Refusal refusal -> throw DetailsProblems.of(refusal, dialogId, accepted);
        };
    }

    private ShownParts parts(EndUser user, UUID dialogId, AcceptedLanguages accepted) {
        return switch (details.find(user, dialogId, false)) {
            case Found(var found) -> new ShownParts(found, false, party -> names.of(dialogId, party), accepted);
            case Refusal refusal -> throw DetailsProblems.of(refusal, dialogId, accepted);
        };
    }
}
