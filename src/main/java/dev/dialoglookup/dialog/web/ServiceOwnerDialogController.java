package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.ChangeOutcome;
import dev.dialoglookup.dialog.CreateOutcome;
import dev.dialoglookup.dialog.CreateOutcome.Created;
import dev.dialoglookup.dialog.DialogService;
import dev.dialoglookup.dialog.ExpectedRevision;
import dev.dialoglookup.dialog.document.DialogDocument;
import java.net.URI;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where service owners write dialogs. */
@RestController
@RequestMapping(ServiceOwnerDialogController.BASE)
class ServiceOwnerDialogController {

    static final String BASE = "/api/v1/serviceowner/dialogs";

    private final DialogService dialogs;

    ServiceOwnerDialogController(DialogService dialogs) {
        this.dialogs = dialogs;
    }

    @PostMapping
    ResponseEntity<UUID> create(ServiceOwner caller, @RequestBody DialogDocument document) {
        return switch (dialogs.create(caller, document)) {
            case Created(UUID id, UUID revision) ->
                ResponseEntity.created(URI.create(BASE + "/" + id))
                        .eTag(revision.toString())
                        .body(id);
            case CreateOutcome.Refusal refusal -> throw WriteProblems.of(refusal);
        };
    }

    @DeleteMapping("/{dialogId}")
    ResponseEntity<Void> delete(
            ServiceOwner caller,
            @PathVariable UUID dialogId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(dialogId, dialogs.delete(caller, dialogId, ExpectedRevision.of(ifMatch)));
    }

    @PostMapping("/{dialogId}/actions/restore")
    ResponseEntity<Void> restore(
            ServiceOwner caller,
            @PathVariable UUID dialogId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(dialogId, dialogs.restore(caller, dialogId, ExpectedRevision.of(ifMatch)));
    }

    @PostMapping("/{dialogId}/actions/purge")
    ResponseEntity<Void> purge(
            ServiceOwner caller,
            @PathVariable UUID dialogId,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(dialogId, dialogs.purge(caller, dialogId, ExpectedRevision.of(ifMatch)));
    }

    static ResponseEntity<Void> answer(UUID id, ChangeOutcome outcome) {
        return switch (outcome) {
            case ChangeOutcome.Changed(UUID revision) ->
                ResponseEntity.noContent().eTag(revision.toString()).build();
            case ChangeOutcome.Purged() -> ResponseEntity.noContent().build();
            case ChangeOutcome.Refusal refusal -> throw WriteProblems.of(id, refusal);
        };
    }
}
