package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.Activity;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.History;
import dev.dialoglookup.dialog.document.Transmission;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** What transmissions and activities name is a transmission of the dialog: of the document, or one that was there before. */
record TransmissionIds(DialogDocument document, History before) {

    /** Takes whether something is wrong, where, and what. */
    interface Errors {
        void addIf(boolean broken, String path, String message);
    }

    void review(Errors errors) {
        Set<UUID> known = new HashSet<>();
        Stream.concat(before.transmissions().stream(), document.transmissions().stream())
                .map(Transmission::id)
                .filter(Objects::nonNull)
                .forEach(known::add);
        List<Transmission> transmissions = document.transmissions();
        for (int i = 0; i < transmissions.size(); i++) {
            UUID related = transmissions.get(i).relatedTransmissionId();
            errors.addIf(
                    related != null && !known.contains(related),
                    "transmissions[%d].relatedTransmissionId".formatted(i),
                    "is not the id of a transmission of the dialog");
        }
        List<Activity> activities = document.activities();
        for (int i = 0; i < activities.size(); i++) {
            UUID opened = activities.get(i).transmissionId();
            errors.addIf(
                    opened != null && !known.contains(opened),
                    "activities[%d].transmissionId".formatted(i),
                    "is not the id of a transmission of the dialog");
        }
    }
}
