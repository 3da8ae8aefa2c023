package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.details.DialogDetails;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.edge.ProblemType;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.party.Party;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was sent and what happened within a dialog, as somebody sees it: the same in its details as by itself.
 *
 * @param names how parties are named to the reader
 */
record ShownParts(
        DialogDetails details, boolean isForOwner, Function<Party, String> names, AcceptedLanguages accepted) {

    List<ShownTransmission> transmissions() {
        return details.parts().transmissions().stream()
                .map(part -> ShownTransmission.of(part, isForOwner, names, accepted))
                .toList();
    }

    List<ShownActivity> activities() {
        return details.activities().stream()
                .map(activity -> ShownActivity.of(activity, names, accepted))
                .toList();
    }

    ShownTransmission transmission(UUID id) {
        return only(
                transmissions().stream().filter(part -> id.equals(part.id())),
                ProblemType.TRANSMISSION_NOT_FOUND,
                "transmission",
                id);
    }

    ShownActivity activity(UUID id) {
        return only(
                activities().stream().filter(part -> id.equals(part.id())),
                ProblemType.ACTIVITY_NOT_FOUND,
                "activity",
                id);
    }

    private <T> T only(Stream<T> parts, ProblemType otherwise, String noun, UUID id) {
        return parts.findFirst()
                .orElseThrow(() -> Problem.of(otherwise, "The dialog %s has no %s %s".formatted(details.id(), noun, id))
                        .asException());
    }
}
