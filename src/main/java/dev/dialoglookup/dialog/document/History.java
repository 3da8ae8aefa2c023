package dev.dialoglookup.dialog.document;

import java.util.List;
import java.util.stream.Stream;

/** What happened in a dialog, in the order in which it was told: it is only ever appended to. */
public record History(List<Transmission> transmissions, List<Activity> activities) {

    public static final History NONE = new History(List.of(), List.of());

    /** Both, one after the other. */
    public History followedBy(History later) {
        return new History(
                Stream.concat(transmissions.stream(), later.transmissions.stream())
                        .toList(),
                Stream.concat(activities.stream(), later.activities.stream()).toList());
    }

    public boolean isEmpty() {
        return transmissions.isEmpty() && activities.isEmpty();
    }

    /** Whether the party sent something. */
    public boolean isFromParty() {
        return transmissions.stream().map(Transmission::type).anyMatch(Transmission.Type::fromParty);
    }
}
