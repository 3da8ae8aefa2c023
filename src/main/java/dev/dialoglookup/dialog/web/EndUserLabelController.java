package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.dialog.ExpectedRevision;
import dev.dialoglookup.dialog.SystemLabelService;
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

/** Where end users label the dialogs they may open. */
@RestController
@RequestMapping("/api/v1/enduser/dialogs/{dialogId}/context/systemlabels")
class EndUserLabelController {

    private final SystemLabelService labels;

    EndUserLabelController(SystemLabelService labels) {
        this.labels = labels;
    }

    @PutMapping
    ResponseEntity<Void> label(
            EndUser user,
            @PathVariable UUID dialogId,
            @RequestBody SystemLabels body,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            AcceptedLanguages accepted) {
        return SystemLabels.answer(
                dialogId, labels.label(user, dialogId, body.change(), ExpectedRevision.of(ifMatch)), accepted);
    }
}
