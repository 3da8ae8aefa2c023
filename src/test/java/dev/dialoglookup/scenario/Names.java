package dev.dialoglookup.scenario;

import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.scenario.Scenario.Grant;
import dev.dialoglookup.scenario.Scenario.Ref;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the names of a scenario stand for in one staging of it: numbers, codes and references that nothing else uses. */
final class Names {

    private static final Persons PERSONS = new Persons(2026);
    private static final Organizations ORGANIZATIONS = new Organizations(2026);
    private static final Random RANDOM = new Random(2026);

    private final Scenario scenario;
    private final Instant now;
    private final String suffix = "-%08x".formatted(RANDOM.nextInt());
    private final UUID salt = new UUID(RANDOM.nextLong(), RANDOM.nextLong());
    private final Map<String, Party> parties = new HashMap<>();
    private final Map<String, Organization> owners = new HashMap<>();
    private final Map<String, UUID> dialogs = new HashMap<>();

    /**
     * @param now the moment that the scenario's times are relative to
     */
    Names(Scenario scenario, Instant now) {
        this.scenario = scenario;
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
        scenario.who().forEach((name, kind) -> parties.put(name, fresh(name, kind)));
        scenario.owners().forEach((name, owner) -> {
            if (owner.sharesNumberOf() == null) {
                owners.put(name, ORGANIZATIONS.next());
            }
        });
        scenario.owners()
                .forEach((name, owner) -> owners.computeIfAbsent(
                        name, _ -> Objects.requireNonNull(owners.get(Objects.requireNonNull(owner.sharesNumberOf())))));
    }

    Party party(String name) {
        return known(parties, name);
    }

    Organization owner(String name) {
        return known(owners, name);
    }

    void created(String dialog, UUID id) {
        dialogs.put(dialog, id);
    }

    UUID dialog(String name) {
        return known(dialogs, name);
    }

    /** Of all dialogs of the scenario. */
    Collection<UUID> dialogs() {
        return dialogs.values();
    }

    /** The organization that owns a dialog. */
    Organization ownerOf(String dialog) {
        String resource = known(scenario.dialogs(), dialog).resource();
        return owner(known(scenario.resources(), resource).owner());
    }

    String code(String owner) {
        return owner.toLowerCase(Locale.ROOT).replace(' ', '-') + suffix;
    }

    /** The identifier without its prefix. */
    String resource(String name) {
        return name.replace(' ', '-') + suffix;
    }

    String role(String name) {
        return "urn:altinn:rolecode:" + name + suffix;
    }

    String accessPackage(String name) {
        return "urn:altinn:accesspackage:" + name + suffix;
    }

    String subject(Grant grant) {
        return switch (grant.type()) {
            case "Role" -> role(Objects.requireNonNull(grant.role()));
            case "AccessPackage" -> accessPackage(Objects.requireNonNull(grant.accessPackage()));
            case "ResourceDelegation" -> "urn:altinn:resource:" + resource(Objects.requireNonNull(grant.resource()));
            default -> written(Objects.requireNonNull(grant.instance()));
        };
    }

    InstanceRef reference(Ref ref) {
        return InstanceRef.parse(written(ref));
    }

    /** As a label or a subject has it. */
    String written(Ref ref) {
        if (ref.app() != null) {
            return "urn:altinn:instance-id:" + instance(ref.app());
        }
        if (ref.storage() != null) {
            return "urn:altinn:integration:storage:" + instance(ref.storage());
        }
        if (ref.correspondence() != null) {
            return "urn:altinn:correspondence-id:" + uuid(ref.correspondence());
        }
        return ref.dialog() == null
                ? Objects.requireNonNull(ref.other())
                : "urn:altinn:dialog-id:"
                        + (scenario.dialogs().containsKey(ref.dialog()) ? dialog(ref.dialog()) : salt);
    }

    /** A moment like {@code now}, {@code +1h}, {@code -30m} or {@code just before +1h}; an absent one is now. */
    Instant time(@Nullable String text) {
        String written = text == null ? "now" : text;
        if (written.startsWith("just before ")) {
            return time(written.substring("just before ".length())).minus(1, ChronoUnit.MICROS);
        }
        return written.equals("now")
                ? now
                : now.plus(Duration.parse(
                        written.charAt(0) + "PT" + written.substring(1).toUpperCase(Locale.ROOT)));
    }

    private String instance(String text) {
        String[] parts = text.split("/", 2);
        return parts[0] + "/" + uuid(parts[1]);
    }

    /** Begins as the name does, so that a scenario decides what is last in ordinal order. */
    private String uuid(String name) {
        return name + salt.toString().substring(name.length());
    }

    private Party fresh(String name, String kind) {
        return switch (kind) {
            case "person" -> PERSONS.next();
            case "organization" -> ORGANIZATIONS.next();
            case "system user" -> new Party.SystemUser(new UUID(RANDOM.nextLong(), RANDOM.nextLong()));
            case "e-mail user" ->
                Party.parse("urn:altinn:person:idporten-email:%s%s@example.com".formatted(name, suffix));
            default -> throw new IllegalArgumentException("no kind of party: " + kind);
        };
    }

    private static <T> T known(Map<String, T> named, String name) {
        return Objects.requireNonNull(named.get(name), () -> "the scenario has no " + name);
    }
}
