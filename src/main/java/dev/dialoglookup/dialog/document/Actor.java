package dev.dialoglookup.dialog.document;

import dev.dialoglookup.party.Party;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Who sent or did something: the service owner, or one on the party's side. */
public record Actor(
        @NotNull Type actorType,
        @Nullable Party actorId,
        @Size(min = 1, max = 255) @Nullable String actorName) implements Part {

    /** The side an actor stands on. */
    public enum Type {
        ServiceOwner,
        PartyRepresentative
    }

    @Override
    public void check(Findings findings) {
        if (actorType == Type.ServiceOwner) {
            findings.addIf(actorId != null, "actorId", "a ServiceOwner has no actorId");
            findings.addIf(actorName != null, "actorName", "a ServiceOwner has no actorName");
        } else if (actorType == Type.PartyRepresentative) {
            findings.addIf(
                    (actorId == null) == (actorName == null),
                    "actorId",
                    "a PartyRepresentative has exactly one of actorId and actorName");
        }
    }
}
