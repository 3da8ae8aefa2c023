package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.dialog.details.DetailsOutcome.Found;
import dev.dialoglookup.dialog.details.DetailsOutcome.Refusal;
import dev.dialoglookup.dialog.details.DetailsService;
import dev.dialoglookup.dialog.details.SeenLogOutcome.Log;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.party.Party;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Shows a service owner the parts of one of its dialogs by themselves; with an end user named, as that user would have them,
 * which does not count as opening the dialog.
 */
@RestController
@RequestMapping(ServiceOwnerDialogController.BASE + "/{dialogId}")
class ServiceOwnerPartController {

    private final DetailsService details;

    ServiceOwnerPartController(DetailsService details) {
        this.details = details;
    }

    @GetMapping("/transmissions")
    List<ShownTransmission> transmissions(ForOwner caller, @PathVariable UUID dialogId) {
        return parts(caller, dialogId).transmissions();
    }

    @GetMapping("/transmissions/{transmissionId}")
    ShownTransmission transmission(ForOwner caller, @PathVariable UUID dialogId, @PathVariable UUID transmissionId) {
        return parts(caller, dialogId).transmission(transmissionId);
    }

    @GetMapping("/activities")
    List<ShownActivity> activities(ForOwner caller, @PathVariable UUID dialogId) {
        return parts(caller, dialogId).activities();
    }

    @GetMapping("/activities/{activityId}")
    ShownActivity activity(ForOwner caller, @PathVariable UUID dialogId, @PathVariable UUID activityId) {
        return parts(caller, dialogId).activity(activityId);
    }

    @GetMapping("/seenlog")
    List<ShownSeenEntry> seenLog(ForOwner caller, @PathVariable UUID dialogId) {
        return switch (details.seenLog(caller, dialogId)) {
            case Log log -> ShownSeenEntry.of(log, Party::urn);
            case Refusal refusal -> throw DetailsProblems.of(refusal, dialogId, AcceptedLanguages.ANY);
        };
    }

    private ShownParts parts(ForOwner caller, UUID dialogId) {
        return switch (details.find(caller, dialogId, false)) {
            case Found(var found) -> new ShownParts(found, true, Party::urn, AcceptedLanguages.ANY);
            case Refusal refusal -> throw DetailsProblems.of(refusal, dialogId, AcceptedLanguages.ANY);
        };
    }
}
