package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.ExpectedRevision;
import dev.dialoglookup.dialog.SystemLabelService;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.localization.AcceptedLanguages;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where service owners label dialogs for the end user they act for. */
@RestController
@RequestMapping(ServiceOwnerDialogController.BASE + "/{dialogId}/endusercontext/systemlabels")
class ServiceOwnerUsersLabelController {

    private final SystemLabelService labels;

    ServiceOwnerUsersLabelController(SystemLabelService labels) {
        this.labels = labels;
    }

    @PutMapping
    ResponseEntity<Void> label(
            ForOwner caller,
            @PathVariable UUID dialogId,
            @RequestBody SystemLabels body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return switch (caller) {
            case ServiceOwner _ ->
                throw Problem.invalid("endUserId", "is required: labels are an end user's")
                        .asException();
            case Impersonation both ->
                SystemLabels.answer(
                        dialogId,
                        labels.label(both, dialogId, body.change(), ExpectedRevision.of(ifMatch)),
                        AcceptedLanguages.ANY);
        };
    }
}
