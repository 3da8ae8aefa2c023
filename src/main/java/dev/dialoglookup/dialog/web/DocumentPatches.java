package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.DialogEditService;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.DocumentColumn;
import dev.dialoglookup.edge.BodyReader;
import dev.dialoglookup.edge.JsonPatch;
import dev.dialoglookup.edge.PatchOperation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Component;

/** Makes edits of JSON Patches: what comes out is read as if it had been sent whole. */
@Component
class DocumentPatches {

    private final DocumentColumn documents;
    private final BodyReader reader;

    DocumentPatches(DocumentColumn documents, BodyReader reader) {
        this.documents = documents;
        this.reader = reader;
    }

    /** The edit; applied, it throws a problem where the patch does not fit or leaves a document that is not valid. */
    UnaryOperator<DialogDocument> edit(List<PatchOperation> operations) {
        JsonPatch patch = new JsonPatch(operations);
        return document -> patched(document, patch);
    }

    private DialogDocument patched(DialogDocument document, JsonPatch patch) {
        byte[] patched = patch.appliedTo(documents.write(document), DialogEditService.LASTING)
                .getBytes(StandardCharsets.UTF_8);
        DialogDocument now = (DialogDocument) reader.read(patched, DialogDocument.class);
        // here labels are absent only where they were removed
        return now.serviceOwnerContext() == null ? now.labelled(List.of()) : now;
    }
}
