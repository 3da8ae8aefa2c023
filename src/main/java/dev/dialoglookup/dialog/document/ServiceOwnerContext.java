package dev.dialoglookup.dialog.document;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What the owner notes about a dialog for itself. */
public record ServiceOwnerContext(@Size(max = MAX_LABELS) List<@NotNull @Valid Label> serviceOwnerLabels)
        implements Part {

    /** The most labels on one dialog. */
    public static final int MAX_LABELS = 20;

    @Override
    public void check(Findings findings) {
        Repetition.ofWords(serviceOwnerLabels, Label::value)
                .forEach(index -> findings.add(
                        "serviceOwnerLabels[%d].value".formatted(index), "is given twice; letter case means nothing"));
    }
}
