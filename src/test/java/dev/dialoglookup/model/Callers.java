package dev.dialoglookup.model;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.party.Party;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/** Who asks in a world: large users, each of the others, owners, and owners for users. */
record Callers(SearchWorld world, Random random) {

    private static final List<Integer> LEVELS = List.of(0, 3, 4);

    /** The one that finds most in the view, at the lowest level. */
    Caller main(View view) {
        return asking(view, owners().getFirst(), large().getFirst(), AuthenticationLevel.NONE);
    }

    /** Mostly a large user, else anyone, at any level that a token can state. */
    Caller any(View view) {
        List<String> users = random.nextInt(10) < 7 ? large() : world.users();
        AuthenticationLevel level = new AuthenticationLevel(pick(LEVELS));
        return asking(view, pick(owners()), pick(users), view != View.END_USER && random.nextBoolean() ? null : level);
    }

    static Caller asking(View view, String owner, String user, @Nullable AuthenticationLevel level) {
        Party party = Party.parse(user);
        return switch (view) {
            case OWNER -> DialogWriter.owner(owner);
            case OWNER_FOR_USER -> new Impersonation(DialogWriter.owner(owner), party, level);
            case END_USER -> endUser(party, level == null ? AuthenticationLevel.NONE : level);
        };
    }

    /** Systems have a level of their own. */
    private static EndUser endUser(Party user, AuthenticationLevel level) {
        return new EndUser(user, user instanceof Party.SystemUser ? new AuthenticationLevel(3) : level);
    }

    List<String> owners() {
        return List.copyOf(world.world().owners().values());
    }

    List<String> large() {
        return world.users().subList(RandomWorld.LARGE, RandomWorld.LARGE + RandomSearchWorld.LARGE_USERS);
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
