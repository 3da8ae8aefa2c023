package dev.dialoglookup.scenario;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What answers over HTTP say, topic by topic. */
final class HttpAnswers {

    private static final Map<String, String> REFUSALS = Map.of(
            "dialog-not-found", "404 not found",
            "access-denied", "403 forbidden",
            "another-owners-dialog", "403 another owner's",
            "ambiguous-reference", "409 ambiguous");

    private HttpAnswers() {}

    /** Of a dialog that was found, or of a problem. */
    static Map<String, String> of(int status, JsonNode body) {
        if (status == 200) {
            return found(body);
        }
        String code = body.path("code").asString("");
        String refusal = REFUSALS.getOrDefault(code, status + " " + code);
        Map<String, String> said = new TreeMap<>();
        said.put("answer", refusal.startsWith(status + " ") ? refusal.substring(4) : status + " " + refusal);
        said.put("candidates", all(body.path("candidates"), JsonNode::asString).toString());
        said.put("options", options(body.path("accessOptions")));
        return said;
    }

    private static Map<String, String> found(JsonNode lookup) {
        Map<String, String> said = new TreeMap<>();
        said.put("answer", "found");
        said.put("dialog", lookup.path("dialogId").asString());
        said.put("canonical", lookup.path("instanceRef").asString());
        said.put("party", lookup.path("party").asString());
        said.put("title", text(lookup.path("title")));
        said.put("safe title", text(lookup.path("nonSensitiveTitle")));
        said.put("resource", lookup.at("/serviceResource/id").asString());
        said.put("resource name", text(lookup.at("/serviceResource/name")));
        said.put(
                "level",
                lookup.at("/serviceResource/minimumAuthenticationLevel").asString());
        said.put("owner", lookup.at("/serviceOwner/code").asString());
        said.put("owner number", lookup.at("/serviceOwner/orgNumber").asString());
        said.put("owner name", text(lookup.at("/serviceOwner/name")));
        said.put("deleted", String.valueOf(lookup.has("deletedAt")));
        said.put("access", lookup.path("hasAccess").asString(Words.NONE));
        said.put("options", options(lookup.path("accessOptions")));
        said.putAll(evidence(lookup.path("authorizationEvidence")));
        return said;
    }

    /** Of a dialog that is shown, in a list or opened. */
    static Map<String, String> shown(JsonNode dialog) {
        return Map.of(
                "dialog", dialog.path("id").asString(),
                "party", dialog.path("party").asString(),
                "resource", dialog.path("serviceResource").asString().replace("urn:altinn:resource:", ""),
                "owner", dialog.path("org").asString(),
                "title", text(dialog.at("/content/title/value")),
                "safe title", text(dialog.at("/content/nonSensitiveTitle/value")),
                "deleted", String.valueOf(dialog.has("deletedAt")));
    }

    private static Map<String, String> evidence(JsonNode evidence) {
        List<String> via = List.of("Role", "AccessPackage", "ResourceDelegation", "InstanceDelegation").stream()
                .filter(type -> evidence.path("via" + type).asBoolean(false))
                .toList();
        return Map.of(
                "current level", evidence.path("currentAuthenticationLevel").asString(Words.NONE),
                "via", via.toString(),
                "evidence", all(evidence.path("evidence"), HttpAnswers::grant).toString(),
                "names",
                        all(evidence.path("evidence"), grant -> text(grant.path("name")))
                                .toString());
    }

    private static String grant(JsonNode grant) {
        String to = grant.path("validTo").asString("");
        return Words.evidence(
                grant.path("grantType").asString(),
                grant.path("subject").asString(),
                to.isEmpty() ? null : Instant.parse(to),
                grant.has("inheritedFrom") ? grant.path("inheritedFrom").asString() : null);
    }

    private static String options(JsonNode options) {
        Function<JsonNode, String> urn = subject -> subject.path("urn").asString();
        return options.isMissingNode()
                ? Words.NONE
                : Words.options(
                        all(options.path("roles"), urn),
                        all(options.path("accessPackages"), urn),
                        options.path("isDelegable").asBoolean());
    }

    private static String text(JsonNode text) {
        Map<String, String> values = new HashMap<>();
        text.forEach(one -> values.put(
                one.path("languageCode").asString(), one.path("value").asString()));
        return Words.text(values);
    }

    private static List<String> all(@Nullable JsonNode list, Function<JsonNode, String> word) {
        return list == null ? List.of() : list.valueStream().map(word).toList();
    }
}
