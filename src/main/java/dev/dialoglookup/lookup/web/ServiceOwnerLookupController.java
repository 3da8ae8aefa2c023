package dev.dialoglookup.lookup.web;

import dev.dialoglookup.audit.Look;
import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.lookup.LookupOutcome;
import dev.dialoglookup.lookup.LookupOutcome.Found;
import dev.dialoglookup.lookup.LookupService;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Tells a service owner which of its dialogs a reference names, and whether an end user it names could open it. */
@RestController
@RequestMapping("/api/v1/serviceowner/dialoglookup")
class ServiceOwnerLookupController {

    private final LookupService lookups;
    private final LookupBatch batch;
    private final Look look;

    ServiceOwnerLookupController(LookupService lookups, LookupBatch batch, Look look) {
        this.lookups = lookups;
        this.batch = batch;
        this.look = look;
    }

    @GetMapping
    ServiceOwnerDialogLookup lookUp(
            ForOwner caller, @RequestParam InstanceRef instanceRef, AcceptedLanguages accepted) {
        LookupOutcome outcome = lookups.lookUp(caller, instanceRef);
        if (outcome instanceof Found found) {
            look.found(List.of(found.lookup().dialogId()));
            return ServiceOwnerDialogLookup.of(found.lookup().prunedTo(accepted));
        }
        throw LookupProblems.of(outcome, accepted).asException();
    }

    @PostMapping
    LookupBatch.Answer<ServiceOwnerDialogLookup> lookUpAll(
            ForOwner caller, @RequestBody InstanceRefs body, AcceptedLanguages accepted, HttpServletRequest request) {
        List<UUID> found = new ArrayList<>();
        LookupBatch.Answer<ServiceOwnerDialogLookup> answer = batch.answer(caller, body, accepted, request, lookup -> {
            found.add(lookup.dialogId());
            return ServiceOwnerDialogLookup.of(lookup);
        });
        look.found(found);
        return answer;
    }
}
