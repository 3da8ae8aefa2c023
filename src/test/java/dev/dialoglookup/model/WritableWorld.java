package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.DialogService;
import dev.dialoglookup.dialog.LabelService;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.MovableClock;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Tokens;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import tools.jackson.databind.JsonNode;

/** A random world in the service that others write to, and the oracles of what the service must then answer. */
public final class WritableWorld {

    private static final int USERS = 6;
    private static final int ENOUGH = 500;

    private final MovableClock clock;
    private final Api api;
    private final Tokens tokens;
    private final SearchDriver driver;
    private final long seed;
    private final SearchWorld world;

    /** Puts the world of that seed into the service. */
    public WritableWorld(
            long seed,
            DialogService dialogs,
            LabelService labels,
            MovableClock clock,
            Api api,
            Tokens tokens,
            RealDatabase database) {
        this.seed = seed;
        this.clock = clock;
        this.api = api;
        this.tokens = tokens;
        this.driver = new SearchDriver(api, tokens);
        this.world = new SearchWorldWriter(new DialogWriter(dialogs, labels), clock, api, tokens, database).begin(seed);
    }

    /**
     * A dialog that others may write to.
     *
     * @param owner the number of its organization
     * @param place its service resource and its party, as members of a document
     */
    public record Begun(String id, String owner, Map<String, Object> place, List<String> tags) {}

    /** The dialogs that the world began with. */
    public List<Begun> dialogs() {
        return world.dialogs().stream()
                .map(listed -> new Begun(
                        listed.id(),
                        listed.dialog().owner(),
                        place(listed.dialog()),
                        listed.texts().tags()))
                .toList();
    }

    static Map<String, Object> place(ModelDialog dialog) {
        return Map.of("serviceResource", "urn:altinn:resource:" + dialog.resource(), "party", dialog.party());
    }

    /** The service owner of that number, with a token that is good from the world's beginning: see {@link #atItsBeginning}. */
    public Api owner(String number) {
        return api.as(tokens.serviceOwner(new Organization(number))
                .with("nbf", Date.from(world.written()))
                .lasting(Duration.ofHours(12)));
    }

    /** One who may open most dialogs. */
    public String user() {
        return callers().large().getFirst();
    }

    /** What owners would write in this world. */
    public RandomDocuments documents(Random random) {
        return new RandomDocuments(world, random);
    }

    /** Runs work at the moment at which the world began: what was ahead then must not be past for it. */
    public void atItsBeginning(Runnable work) {
        clock.at(world.written(), work);
    }

    /**
     * Every search is answered as the model has it.
     *
     * @param details all dialogs that there are now, as their owners see them
     */
    public void checkSearch(Collection<JsonNode> details) {
        clock.at(world.asked(), new SearchOracle(holding(details), driver, seed)::check);
    }

    /** Every lookup is, of what there is and of what there was: for some users, and for owners on behalf of two of them. */
    public void checkLookup(Collection<JsonNode> details) {
        List<String> users = new ArrayList<>(callers().large());
        users.addAll(world.users().subList(0, USERS));
        LookupOracle oracle = new LookupOracle(holding(details).world(), world.asked(), driver)
                .withReferences(world.world().dialogs().stream().flatMap(dialog -> dialog.references().stream()));
        clock.at(world.asked(), () -> {
            oracle.checkUsers(users, "seed " + seed);
            oracle.checkOwners(List.of(users.getFirst(), users.getLast()), "seed " + seed);
        });
    }

    /** Details open exactly to those to whom lookup grants. */
    public void checkDetails(Collection<JsonNode> details) {
        DetailsOracle oracle = new DetailsOracle(holding(details), driver, seed);
        clock.at(world.asked(), () -> assertThat(oracle.check()).isGreaterThan(ENOUGH));
    }

    private SearchWorld holding(Collection<JsonNode> details) {
        return world.holding(details.stream().map(this::read).toList());
    }

    /** In these worlds an owner keeps its code. */
    private ListedDialog read(JsonNode details) {
        String code = details.path("org").asString();
        return new OwnersDialog(details)
                .read(Objects.requireNonNull(world.world().owners().get(code)));
    }

    private Callers callers() {
        return new Callers(world, new Random(seed));
    }
}
