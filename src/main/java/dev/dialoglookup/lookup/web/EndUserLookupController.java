package dev.dialoglookup.lookup.web;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.lookup.LookupOutcome;
import dev.dialoglookup.lookup.LookupOutcome.Found;
import dev.dialoglookup.lookup.LookupService;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells an end user which dialog a reference names and why it is open. */
@RestController
@RequestMapping("/api/v1/enduser/dialoglookup")
class EndUserLookupController {

    private final LookupService lookups;
    private final LookupBatch batch;

    EndUserLookupController(LookupService lookups, LookupBatch batch) {
        this.lookups = lookups;
        this.batch = batch;
    }

    @GetMapping
    EndUserDialogLookup lookUp(EndUser user, @RequestParam InstanceRef instanceRef, AcceptedLanguages accepted) {
        LookupOutcome outcome = lookups.lookUp(user, instanceRef);
        if (outcome instanceof Found found) {
            return EndUserDialogLookup.of(found.lookup().prunedTo(accepted));
        }
        throw LookupProblems.of(outcome, accepted).asException();
    }

    @PostMapping
    LookupBatch.Answer<EndUserDialogLookup> lookUpAll(
            EndUser user, @RequestBody InstanceRefs body, AcceptedLanguages accepted, HttpServletRequest request) {
        return batch.answer(user, body, accepted, request, EndUserDialogLookup::of);
    }
}
