package dev.dialoglookup.scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One topic of the matrix as its file states it; {@code src/test/resources/scenarios/README.md} says how to read one.
 *
 * @param who kinds of parties by their names
 * @param roles names of roles in the directory; one that is not listed has none
 * @param accessPackages the same of access packages
 * @param dialogs in the order they are created
 * @param grants by end user
 * @param withdrawn grants that are taken back after they were given
 */
record Scenario(
        String topic,
        Map<String, String> who,
        Map<String, Owner> owners,
        Map<String, Resource> resources,
        Map<String, Map<String, String>> roles,
        Map<String, Map<String, String>> accessPackages,
        Map<String, Dialog> dialogs,
        Map<String, List<Grant>> grants,
        Map<String, List<Grant>> withdrawn,
        List<Lookup> lookups) {

    Scenario {
        roles = orNone(roles);
        accessPackages = orNone(accessPackages);
        grants = orNone(grants);
        withdrawn = orNone(withdrawn);
    }

    /** @param sharesNumberOf another owner, which then is the same one under another code */
    record Owner(
            @Nullable Map<String, String> name, @Nullable String sharesNumberOf) {}

    /** @param open to which roles and access packages; to nobody where it is absent */
    record Resource(
            String owner,
            @Nullable Map<String, String> name,
            @Nullable Integer level,
            boolean delegable,
            @Nullable Subjects open) {}

    /** Roles and access packages by name. */
    record Subjects(List<String> roles, List<String> accessPackages) {
        Subjects {
            roles = roles == null ? List.of() : roles;
            accessPackages = accessPackages == null ? List.of() : accessPackages;
        }
    }

    /** @param title its name where it is absent */
    record Dialog(
            String resource,
            String party,
            @Nullable Map<String, String> title,
            @Nullable Map<String, String> safeTitle,
            List<Ref> labels,
            @Nullable String createdAt,
            @Nullable String visibleFrom,
            @Nullable String expiresAt,
            boolean deleted) {
        Dialog {
            labels = labels == null ? List.of() : labels;
        }
    }

    /**
     * An instance by one of the names it has.
     *
     * @param app party id and instance, as in {@code 1337/a}
     * @param storage the same as app storage writes it
     * @param other a label that names no instance
     */
    record Ref(
            @Nullable String app,
            @Nullable String storage,
            @Nullable String correspondence,
            @Nullable String dialog,
            @Nullable String other) {

        @Override
        public String toString() {
            return Stream.of(app, storage, correspondence, dialog, other)
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining());
        }
    }

    /**
     * A grant, or as evidence what is shown of one.
     *
     * @param resource the one delegated, or with an instance the one it must belong to
     */
    record Grant(
            @Nullable String party,
            @Nullable String role,
            @Nullable String accessPackage,
            @Nullable String resource,
            @Nullable Ref instance,
            @Nullable String from,
            @Nullable String to,
            @Nullable String inheritedFrom) {

        String type() {
            if (role != null) {
                return "Role";
            }
            if (accessPackage != null) {
                return "AccessPackage";
            }
            return instance == null ? "ResourceDelegation" : "InstanceDelegation";
        }
    }

    /** @param answers by caller: a party or an owner, which may have {@code at level n} behind its name */
    record Lookup(Ref ask, @Nullable String at, @Nullable String language, Map<String, Expectation> answers) {}

    private static <T> Map<String, T> orNone(@Nullable Map<String, T> map) {
        return map == null ? Map.of() : map;
    }
}
