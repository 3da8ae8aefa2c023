package dev.dialoglookup.scenario;

import dev.dialoglookup.scenario.Scenario.Dialog;
import dev.dialoglookup.scenario.Scenario.Grant;
import dev.dialoglookup.scenario.Scenario.Resource;
import dev.dialoglookup.scenario.Scenario.Subjects;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes the parts of a scenario as the documents that the directory and the write path take. */
final class Documents {

    private final Scenario scenario;
    private final Names names;

    Documents(Scenario scenario, Names names) {
        this.scenario = scenario;
        this.names = names;
    }

    Object owners() {
        Map<String, Object> orgs = new LinkedHashMap<>();
        scenario.owners().forEach((name, owner) -> {
            Object shown = owner.name() == null ? Map.of("nb", name) : owner.name();
            orgs.put(
                    names.code(name),
                    Map.of("name", shown, "orgnr", names.owner(name).number()));
        });
        return Map.of("orgs", orgs);
    }

    Object resource(String name, Resource resource) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("identifier", names.resource(name));
        document.put("title", resource.name() == null ? Map.of("nb", name) : resource.name());
        document.put("hasCompetentAuthority", Map.of("orgcode", names.code(resource.owner())));
        document.put("resourceType", "GenericAccessResource");
        document.put("delegable", resource.delegable());
        putPresent(document, "minimumAuthenticationLevel", resource.level());
        return List.of(document);
    }

    Object rights(@Nullable Subjects open) {
        if (open == null) {
            return List.of();
        }
        List<String> urns =
                new ArrayList<>(open.roles().stream().map(names::role).toList());
        urns.addAll(open.accessPackages().stream().map(names::accessPackage).toList());
        return List.of(Map.of("action", "read", "subjects", urns));
    }

    Object subjects() {
        List<Object> subjects = new ArrayList<>();
        scenario.roles().forEach((role, name) -> subjects.add(Map.of("urn", names.role(role), "name", name)));
        scenario.accessPackages()
                .forEach((code, name) -> subjects.add(Map.of("urn", names.accessPackage(code), "name", name)));
        return subjects;
    }

    /** All of a user's access. */
    Object access(List<Grant> grants) {
        Map<String, List<Object>> byParty = new LinkedHashMap<>();
        grants.forEach(grant ->
                byParty.computeIfAbsent(party(grant), _ -> new ArrayList<>()).add(grant(grant)));
        List<Object> parties = new ArrayList<>();
        byParty.forEach((party, held) -> parties.add(Map.of("party", party, "grants", held)));
        return Map.of("parties", parties);
    }

    /** Grants with the party of each. */
    List<Object> change(List<Grant> grants) {
        List<Object> change = new ArrayList<>();
        for (Grant grant : grants) {
            Map<String, Object> document = grant(grant);
            document.put("party", party(grant));
            change.add(document);
        }
        return change;
    }

    Object dialog(String name, Dialog dialog) {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("title", text(dialog.title() == null ? Map.of("nb", name) : dialog.title()));
        putPresent(content, "nonSensitiveTitle", dialog.safeTitle() == null ? null : text(dialog.safeTitle()));
        List<Object> labels = new ArrayList<>();
        dialog.labels().forEach(label -> labels.add(Map.of("value", names.written(label))));

        Map<String, Object> document = new LinkedHashMap<>();
        document.put("serviceResource", "urn:altinn:resource:" + names.resource(dialog.resource()));
        document.put("party", names.party(dialog.party()).urn());
        putTime(document, "createdAt", dialog.createdAt());
        putTime(document, "visibleFrom", dialog.visibleFrom());
        putTime(document, "expiresAt", dialog.expiresAt());
        document.put("serviceOwnerContext", Map.of("serviceOwnerLabels", labels));
        document.put("content", content);
        return document;
    }

    private Map<String, Object> grant(Grant grant) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("type", grant.type());
        document.put("subject", names.subject(grant));
        if (grant.instance() != null) {
            document.put("serviceResource", names.resource(Objects.requireNonNull(grant.resource())));
        }
        putTime(document, "validFrom", grant.from());
        putTime(document, "validTo", grant.to());
        if (grant.inheritedFrom() != null) {
            document.put("inheritedFrom", names.party(grant.inheritedFrom()).urn());
        }
        return document;
    }

    private String party(Grant grant) {
        return names.party(Objects.requireNonNull(grant.party(), "a grant is for a party"))
                .urn();
    }

    private void putTime(Map<String, Object> document, String member, @Nullable String time) {
        putPresent(document, member, time == null ? null : names.time(time).toString());
    }

    private static void putPresent(Map<String, Object> document, String member, @Nullable Object value) {
        if (value != null) {
            document.put(member, value);
        }
    }

    private static Object text(Map<String, String> values) {
        List<Object> localizations = new ArrayList<>();
        values.forEach((language, value) -> localizations.add(Map.of("languageCode", language, "value", value)));
        return Map.of("value", localizations);
    }
}
