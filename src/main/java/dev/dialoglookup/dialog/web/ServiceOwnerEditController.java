package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.AppendOutcome;
import dev.dialoglookup.dialog.AppendOutcome.Appended;
import dev.dialoglookup.dialog.ChangeOutcome;
import dev.dialoglookup.dialog.DialogEditService;
import dev.dialoglookup.dialog.ExpectedRevision;
import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.Transmission;
import dev.dialoglookup.edge.PatchOperation;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where service owners change what their dialogs say. */
@RestController
@RequestMapping(ServiceOwnerDialogController.BASE + "/{dialogId}")
class ServiceOwnerEditController {

    private final DialogEditService dialogs;
    private final DocumentPatches patches;

    ServiceOwnerEditController(DialogEditService dialogs, DocumentPatches patches) {
        this.dialogs = dialogs;
        this.patches = patches;
    }

    @PutMapping
    ResponseEntity<Void> replace(
            ServiceOwner caller,
            @PathVariable UUID dialogId,
            @RequestBody DialogDocument document,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return ServiceOwnerDialogController.answer(
                dialogId, dialogs.replace(caller, dialogId, _ -> document, ExpectedRevision.of(ifMatch)));
    }

    @PatchMapping(consumes = {MediaType.APPLICATION_JSON_VALUE, PatchOperation.MEDIA_TYPE})
    ResponseEntity<Void> patch(
            ServiceOwner caller,
            @PathVariable UUID dialogId,
            @RequestBody List<PatchOperation> operations,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return ServiceOwnerDialogController.answer(
                dialogId, dialogs.replace(caller, dialogId, patches.edit(operations), ExpectedRevision.of(ifMatch)));
    }

    @PostMapping("/transmissions")
    ResponseEntity<UUID> append(
            ServiceOwner caller,
            @PathVariable UUID dialogId,
            @RequestBody Transmission transmission,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(
                dialogId,
                "/transmissions/",
                dialogs.append(caller, dialogId, transmission, ExpectedRevision.of(ifMatch)));
    }

    @PostMapping("/activities")
    ResponseEntity<UUID> append(
            ServiceOwner caller,
            @PathVariable UUID dialogId,
            @RequestBody Activity activity,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return answer(
                dialogId, "/activities/", dialogs.append(caller, dialogId, activity, ExpectedRevision.of(ifMatch)));
    }

    private static ResponseEntity<UUID> answer(UUID dialogId, String place, AppendOutcome outcome) {
        return switch (outcome) {
            case Appended(UUID id, UUID revision) ->
                ResponseEntity.created(URI.create(ServiceOwnerDialogController.BASE + "/" + dialogId + place + id))
                        .eTag(revision.toString())
                        .body(id);
            case ChangeOutcome.Refusal refusal -> throw WriteProblems.of(dialogId, refusal);
        };
    }
}
