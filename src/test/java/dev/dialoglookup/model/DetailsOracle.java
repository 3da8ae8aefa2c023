package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.support.AtOnce;
import dev.dialoglookup.support.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Dialogs of a world opened as its users and its owners for them, over HTTP, against the brute-force model. */
final class DetailsOracle {

    private static final List<Integer> LEVELS = List.of(0, 3, 4, 4);
    private static final int OF_OPEN = 10;
    private static final int OF_OTHERS = 120;

    private final SearchWorld world;
    private final SearchDriver driver;
    private final long seed;
    private final Random random;

    DetailsOracle(SearchWorld world, SearchDriver driver, long seed) {
        this.world = world;
        this.driver = driver;
        this.seed = seed;
        this.random = new Random(seed);
    }

    private record Ask(Caller caller, ListedDialog dialog) {}

    /** Opens samples of what each user may open and of the rest; gives how many are open. */
    int check() {
        List<Ask> asks = asks();
        List<Boolean> opened = AtOnce.each(asks, this::opens);
        for (int i = 0; i < asks.size(); i++) {
            assertThat(opened.get(i)).as("seed %d, %s", seed, asks.get(i)).isEqualTo(isOpen(asks.get(i)));
        }
        return Collections.frequency(opened, true);
    }

    /** Each as the user, as the dialog's owner for the user, and as an owner for the user. */
    private List<Ask> asks() {
        List<Ask> asks = new ArrayList<>();
        for (String user : world.users()) {
            for (ListedDialog dialog : world.dialogs()) {
                if (random.nextInt(isGranted(user, dialog) ? OF_OPEN : OF_OTHERS) == 0) {
                    asks.add(ask(View.END_USER, "", user, dialog));
                    asks.add(ask(View.OWNER_FOR_USER, dialog.dialog().owner(), user, dialog));
                    asks.add(ask(View.OWNER_FOR_USER, pick(owners()), user, dialog));
                }
            }
        }
        return asks;
    }

    private Ask ask(View view, String owner, String user, ListedDialog dialog) {
        return new Ask(Callers.asking(view, owner, user, new AuthenticationLevel(pick(LEVELS))), dialog);
    }

    private boolean isGranted(String user, ListedDialog dialog) {
        return dialog.dialog().isVisible(world.asked())
                && !world.world().evidence(user, dialog.dialog(), world.asked()).isEmpty();
    }

    /** Lookup grants it, and the level reaches. */
    private boolean isOpen(Ask ask) {
        int required = world.world().levelOf(ask.dialog.dialog());
        return switch (ask.caller) {
            case EndUser user ->
                user.level().reaches(required) && isGranted(user.user().urn(), ask.dialog);
            case ServiceOwner owner -> isOf(owner, ask.dialog);
            case Impersonation both ->
                isOf(both.actor(), ask.dialog)
                        && both.levelForTexts().reaches(required)
                        && isGranted(both.subject().urn(), ask.dialog);
        };
    }

    private static boolean isOf(ServiceOwner owner, ListedDialog dialog) {
        return dialog.dialog().owner().equals(owner.organization().number());
    }

    private boolean opens(Ask ask) {
        Response answer = driver.details(ask.caller, ask.dialog.id());
        assertThat(answer.status()).as("seed %d, %s", seed, ask).isIn(200, 401, 403, 404, 410);
        return answer.status() == 200;
    }

    private List<String> owners() {
        return List.copyOf(world.world().owners().values());
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
