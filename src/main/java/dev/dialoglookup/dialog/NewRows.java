package dev.dialoglookup.dialog;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Stores new dialogs whole: their own rows and all beside them, each sort of row for all dialogs at once. What others may
 * want at the same moment, ids, keys and references, is taken in one order by everybody, so that nobody waits in a circle.
 */
@Component
class NewRows {

    private final DialogRepository dialogs;
    private final DocumentRepository documents;
    private final LabelRepository labels;

    NewRows(DialogRepository dialogs, DocumentRepository documents, LabelRepository labels) {
        this.dialogs = dialogs;
        this.documents = documents;
        this.labels = labels;
    }

    void insert(List<NewDialog> added) {
        dialogs.insert(added.stream()
                .map(NewDialog::row)
                .sorted(Comparator.comparing(StoredDialog::id))
                .toList());
        documents.insert(added);
        labels.insert(added);
    }
}
