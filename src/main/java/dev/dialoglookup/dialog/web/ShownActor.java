package dev.dialoglookup.dialog.web;

import dev.dialoglookup.dialog.document.Actor;
import dev.dialoglookup.party.Party;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Who sent, did or saw something, as answers show it.
 *
 * @param actorId in clear, or the reader's name for that person
 */
record ShownActor(
        Actor.Type actorType,
        @Nullable String actorId,
        @Nullable String actorName) {

    static ShownActor of(Actor actor, Function<Party, String> names) {
        return new ShownActor(
                actor.actorType(), actor.actorId() == null ? null : names.apply(actor.actorId()), actor.actorName());
    }
}
