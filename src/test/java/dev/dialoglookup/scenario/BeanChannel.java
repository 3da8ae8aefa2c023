package dev.dialoglookup.scenario;

import dev.dialoglookup.authorization.AccessOptions;
import dev.dialoglookup.authorization.AuthorizationEvidence;
import dev.dialoglookup.authorization.NamedSubject;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.Localization;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.lookup.DialogLookup;
import dev.dialoglookup.lookup.LookupOutcome;
import dev.dialoglookup.lookup.LookupOutcome.AccessDenied;
import dev.dialoglookup.lookup.LookupOutcome.AmbiguousReference;
import dev.dialoglookup.lookup.LookupOutcome.AnotherOwnersDialog;
import dev.dialoglookup.lookup.LookupOutcome.Found;
import dev.dialoglookup.lookup.LookupOutcome.NoSuchDialog;
import dev.dialoglookup.lookup.LookupService;
import dev.dialoglookup.scenario.Question.Asker;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Asks the service itself. */
final class BeanChannel {

    private final LookupService lookups;

    BeanChannel(LookupService lookups) {
        this.lookups = lookups;
    }

    Map<String, String> answer(Question question) {
        return answer(question.asker(), question.asked());
    }

    Map<String, String> answer(Asker asker, InstanceRef asked) {
        AcceptedLanguages accepted = AcceptedLanguages.parse(asker.language());
        LookupOutcome outcome = lookups.lookUp(asker.caller(), asked);
        return switch (outcome) {
            case Found found -> found(found.lookup().prunedTo(accepted));
            case NoSuchDialog _ -> refused("not found", null, List.of());
            case AccessDenied denied -> refused("forbidden", denied.options(), List.of());
            case AnotherOwnersDialog _ -> refused("another owner's", null, List.of());
            case AmbiguousReference ambiguous -> refused("ambiguous", null, ambiguous.candidates());
        };
    }

    private static Map<String, String> refused(String refusal, @Nullable AccessOptions options, List<?> candidates) {
        return Map.of("answer", refusal, "options", options(options), "candidates", candidates.toString());
    }

    private static Map<String, String> found(DialogLookup lookup) {
        AuthorizationEvidence evidence = lookup.evidence();
        Map<String, String> said = new TreeMap<>();
        said.put("answer", "found");
        said.put("dialog", lookup.dialogId().toString());
        said.put("canonical", lookup.instanceRef().urn());
        said.put("party", lookup.party().urn());
        said.put("title", text(lookup.title()));
        said.put("safe title", text(lookup.nonSensitiveTitle()));
        said.put("resource", lookup.serviceResource().identifier());
        said.put("resource name", text(lookup.serviceResource().title()));
        said.put("level", String.valueOf(lookup.serviceResource().minimumAuthenticationLevel()));
        said.put("owner", lookup.serviceOwner().code());
        said.put("owner number", lookup.serviceOwner().orgNumber());
        said.put("owner name", text(lookup.serviceOwner().name()));
        said.put("deleted", String.valueOf(lookup.deletedAt() != null));
        boolean aboutAUser = evidence != null || lookup.accessOptions() != null;
        said.put("access", aboutAUser ? String.valueOf(evidence != null) : Words.NONE);
        said.put("options", options(lookup.accessOptions()));
        said.putAll(evidence == null ? noEvidence() : evidence(evidence));
        return said;
    }

    private static Map<String, String> noEvidence() {
        return Map.of("current level", Words.NONE, "via", "[]", "evidence", "[]", "names", "[]");
    }

    private static Map<String, String> evidence(AuthorizationEvidence evidence) {
        Integer level = evidence.currentAuthenticationLevel();
        return Map.of(
                "current level", level == null ? Words.NONE : level.toString(),
                "via", via(evidence).toString(),
                "evidence",
                        evidence.evidence().stream()
                                .map(item -> Words.evidence(
                                        item.grantType().name(),
                                        item.subject(),
                                        item.validTo(),
                                        item.inheritedFrom() == null
                                                ? null
                                                : item.inheritedFrom().urn()))
                                .toList()
                                .toString(),
                "names",
                        evidence.evidence().stream()
                                .map(item -> text(item.name()))
                                .toList()
                                .toString());
    }

    private static List<String> via(AuthorizationEvidence evidence) {
        Map<String, Boolean> flags = new TreeMap<>();
        flags.put("1Role", evidence.viaRole());
        flags.put("2AccessPackage", evidence.viaAccessPackage());
        flags.put("3ResourceDelegation", evidence.viaResourceDelegation());
        flags.put("4InstanceDelegation", evidence.viaInstanceDelegation());
        return flags.keySet().stream()
                .filter(flags::get)
                .map(flag -> flag.substring(1))
                .toList();
    }

    private static String options(@Nullable AccessOptions options) {
        return options == null
                ? Words.NONE
                : Words.options(urns(options.roles()), urns(options.accessPackages()), options.isDelegable());
    }

    private static List<String> urns(List<NamedSubject> subjects) {
        return subjects.stream().map(subject -> subject.urn().value()).toList();
    }

    private static String text(LocalizedText text) {
        return Words.text(text.localizations().stream()
                .collect(Collectors.toMap(Localization::languageCode, Localization::value)));
    }
}
