package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.web.BodyLines.Line;
import dev.dialoglookup.edge.JsonLines;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.json.JsonMapper;

/** Where service owners write many dialogs at once: lines are answered while others still come in. */
@RestController
@RequestMapping(ServiceOwnerDialogController.BASE + "/bulk")
class ServiceOwnerBulkController {

    private final BulkCreation dialogs;
    private final JsonMapper json;

    ServiceOwnerBulkController(BulkCreation dialogs, JsonMapper json) {
        this.dialogs = dialogs;
        this.json = json;
    }

    @PostMapping(consumes = {JsonLines.X_NDJSON, JsonLines.NDJSON})
    @RequestBody(
            required = true,
            content = @Content(mediaType = JsonLines.X_NDJSON, schema = @Schema(implementation = DialogDocument.class)))
    @ApiResponse(
            responseCode = "200",
            content = @Content(mediaType = JsonLines.X_NDJSON, schema = @Schema(implementation = BulkAnswer.class)))
    void create(ServiceOwner caller, HttpServletRequest request, HttpServletResponse response) throws IOException {
        BodyLines lines = new BodyLines(request.getInputStream());
        response.setContentType(JsonLines.X_NDJSON);
        OutputStream answers = response.getOutputStream();
        for (List<Line> some = lines.next(); !some.isEmpty(); some = lines.next()) {
            for (BulkAnswer answer : dialogs.answer(caller, some, request)) {
                answers.write(json.writeValueAsBytes(answer));
                answers.write('\n');
            }
            answers.flush();
        }
    }
}
