package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.SystemLabelChange;
import dev.dialoglookup.dialog.SystemLabelOutcome;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.localization.AcceptedLanguages;
import jakarta.validation.constraints.NotNull;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;

/**
 * Labels to put on a dialog, and to take off it first.
 *
 * @param addLabels the last of several places wins
 */
record SystemLabels(List<@NotNull SystemLabel> addLabels, List<@NotNull SystemLabel> removeLabels) {

    /** The change that is meant; a problem where it touches what only the service notes. */
    SystemLabelChange change() {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        refuseSent("addLabels", addLabels, errors);
        refuseSent("removeLabels", removeLabels, errors);
        if (!errors.isEmpty()) {
            throw Problem.invalidBody(errors).asException();
        }
        return new SystemLabelChange(addLabels, removeLabels);
    }

    private static void refuseSent(String list, List<SystemLabel> labels, Map<String, List<String>> errors) {
        IntStream.range(0, labels.size())
                .filter(i -> labels.get(i) == SystemLabel.Sent)
                .forEach(i -> errors.put(
                        "%s[%d]".formatted(list, i),
                        List.of("Sent can be neither set nor removed: the service notes it")));
    }

    static ResponseEntity<Void> answer(UUID id, SystemLabelOutcome outcome, AcceptedLanguages accepted) {
        return switch (outcome) {
            case SystemLabelOutcome.Labelled(UUID revision) ->
                ResponseEntity.noContent().eTag(revision.toString()).build();
            case SystemLabelOutcome.Refused(var refusal) -> throw DetailsProblems.of(refusal, id, accepted);
            case SystemLabelOutcome.RevisionMismatch(UUID current) -> throw WriteProblems.revisionMismatch(current);
        };
    }
}
