package dev.dialoglookup.model;

import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts a world into the running service as its operator and its owners would: over HTTP. */
final class WorldWriter {

    private static final String DIRECTORY = "/api/v1/directory/";
    private static final String DIALOGS = "/api/v1/serviceowner/dialogs";

    private final Api api;
    private final Tokens tokens;
    private final Api operator;

    WorldWriter(Api api, Tokens tokens) {
        this.api = api;
        this.tokens = tokens;
        this.operator = api.as(tokens.operator());
    }

    void write(ModelWorld world) {
        writeDirectory(world);
        // deleted ones first: while they live, their references are theirs alone
        world.dialogs().stream().filter(ModelDialog::deleted).forEach(this::create);
        world.dialogs().stream().filter(dialog -> !dialog.deleted()).forEach(this::create);
    }

    void writeDirectory(ModelWorld world) {
        Map<String, Object> orgs = new LinkedHashMap<>();
        world.owners().forEach((code, number) -> orgs.put(code, Map.of("name", Map.of("nb", code), "orgnr", number)));
        accepted(operator.put(DIRECTORY + "serviceowners", Map.of("orgs", orgs)));
        accepted(operator.put(
                DIRECTORY + "serviceresources",
                world.resourceOwners().entrySet().stream()
                        .map(entry -> resource(world, entry.getKey(), entry.getValue()))
                        .toList()));
        world.subjectsOf().forEach(this::putRights);
        world.grants().forEach(this::putAccess);
    }

    private static Map<String, Object> resource(ModelWorld world, String resource, String owner) {
        return members(
                "identifier",
                resource,
                "title",
                Map.of("nb", resource),
                "hasCompetentAuthority",
                Map.of("orgcode", owner),
                "resourceType",
                "GenericAccessResource",
                "minimumAuthenticationLevel",
                world.levels().get(resource));
    }

    void putRights(String resource, Set<String> subjects) {
        List<Object> rights = new ArrayList<>();
        subjects.forEach(subject -> rights.add(Map.of("action", "read", "subjects", List.of(subject))));
        accepted(operator.put(DIRECTORY + "serviceresources/" + resource + "/rights", rights));
    }

    void putAccess(String user, List<ModelGrant> grants) {
        putAccess(user, grants, Map.of());
    }

    /** As one document; parties that are known by more than their URN are described in it. */
    void putAccess(String user, List<ModelGrant> grants, Map<String, ModelParty> described) {
        Map<String, List<Object>> byParty = new LinkedHashMap<>();
        grants.forEach(grant -> byParty.computeIfAbsent(grant.party(), _ -> new ArrayList<>())
                .add(members(
                        "type",
                        grant.type(),
                        "subject",
                        grant.subject(),
                        "serviceResource",
                        grant.serviceResource(),
                        "validFrom",
                        grant.validFrom(),
                        "validTo",
                        grant.validTo())));
        List<Object> parties = new ArrayList<>();
        byParty.forEach((party, held) -> {
            ModelParty known = described.getOrDefault(party, new ModelParty(party, null, null, null));
            Map<String, Object> document = new LinkedHashMap<>(known.members());
            document.put("grants", held);
            parties.add(document);
        });
        accepted(operator.with("Dialog-End-User", user).put(DIRECTORY + "access", Map.of("parties", parties)));
    }

    private void create(ModelDialog dialog) {
        Api owner = api.as(tokens.serviceOwner(new Organization(dialog.owner())));
        accepted(owner.post(
                DIALOGS,
                members(
                        "id",
                        dialog.id(),
                        "serviceResource",
                        "urn:altinn:resource:" + dialog.resource(),
                        "party",
                        dialog.party(),
                        "visibleFrom",
                        dialog.visibleFrom(),
                        "expiresAt",
                        dialog.expiresAt(),
                        "serviceOwnerContext",
                        Map.of(
                                "serviceOwnerLabels",
                                dialog.labels().stream()
                                        .map(label -> Map.of("value", label))
                                        .toList()),
                        "content",
                        members(
                                "title",
                                dialog.title() == null ? null : text(dialog.title()),
                                "nonSensitiveTitle",
                                dialog.nonSensitiveTitle() == null ? null : text(dialog.nonSensitiveTitle())))));
        if (dialog.deleted()) {
            accepted(owner.delete(DIALOGS + "/" + dialog.id()));
        }
    }

    private static Map<String, Object> text(String value) {
        return Map.of("value", List.of(Map.of("languageCode", "nb", "value", value)));
    }

    /** A map of names and values in turn, but for the values that are absent. */
    private static Map<String, Object> members(@Nullable Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (namesAndValues[i + 1] != null) {
                members.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
            }
        }
        return members;
    }

    private static void accepted(Response response) {
        if (response.status() / 100 != 2) {
            throw new IllegalStateException("%d: %s".formatted(response.status(), response.body()));
        }
    }
}
