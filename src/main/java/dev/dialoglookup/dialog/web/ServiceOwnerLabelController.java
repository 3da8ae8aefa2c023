package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.ExpectedRevision;
import dev.dialoglookup.dialog.LabelOutcome;
import dev.dialoglookup.dialog.LabelOutcome.Deleted;
import dev.dialoglookup.dialog.LabelOutcome.Labels;
import dev.dialoglookup.dialog.LabelOutcome.NoSuchDialog;
import dev.dialoglookup.dialog.LabelOutcome.NoSuchLabel;
import dev.dialoglookup.dialog.LabelOutcome.ReferenceTaken;
import dev.dialoglookup.dialog.LabelOutcome.Refused;
import dev.dialoglookup.dialog.LabelOutcome.RevisionMismatch;
import dev.dialoglookup.dialog.LabelService;
import dev.dialoglookup.dialog.document.Label;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.edge.ProblemType;
import dev.dialoglookup.instance.ServiceOwnerLabel;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Where service owners label their dialogs. */
@RestController
@RequestMapping(ServiceOwnerDialogController.BASE + "/{dialogId}/context/labels")
class ServiceOwnerLabelController {

    private final LabelService labels;

    ServiceOwnerLabelController(LabelService labels) {
        this.labels = labels;
    }

    @GetMapping
    ResponseEntity<List<Label>> labels(ServiceOwner caller, @PathVariable UUID dialogId) {
        Labels found = changed(dialogId, labels.find(caller, dialogId));
        return ResponseEntity.ok()
                .eTag(found.contextRevision().toString())
                .body(found.labels().stream()
                        .map(label -> new Label(label.value()))
                        .toList());
    }

    @PostMapping
    ResponseEntity<Void> add(
            ServiceOwner caller,
            @PathVariable UUID dialogId,
            @RequestBody Label label,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        return noContent(changed(dialogId, labels.add(caller, dialogId, label.label(), ExpectedRevision.of(ifMatch))));
    }

    /** Labels have slashes: the rest of the path is the label. */
    @DeleteMapping("/{*label}")
    ResponseEntity<Void> remove(
            ServiceOwner caller,
            @PathVariable UUID dialogId,
            @PathVariable String label,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch) {
        ServiceOwnerLabel named = new ServiceOwnerLabel(label.substring(1));
        return noContent(changed(dialogId, labels.remove(caller, dialogId, named, ExpectedRevision.of(ifMatch))));
    }

    private static ResponseEntity<Void> noContent(Labels now) {
        return ResponseEntity.noContent().eTag(now.contextRevision().toString()).build();
    }

    private static Labels changed(UUID id, LabelOutcome outcome) {
        return switch (outcome) {
            case Labels labels -> labels;
            case NoSuchDialog() -> throw WriteProblems.noSuchDialog(id);
            case NoSuchLabel() ->
                throw Problem.of(ProblemType.LABEL_NOT_FOUND, "dialog %s does not carry the label".formatted(id))
                        .asException();
            case Deleted() -> throw WriteProblems.deleted(id);
            case RevisionMismatch(UUID current) -> throw WriteProblems.revisionMismatch(current);
            case ReferenceTaken(var reference) -> throw WriteProblems.referenceTaken(reference);
            case Refused(var errors) -> throw WriteProblems.refused(errors);
        };
    }
}
