package dev.dialoglookup.authorization;

import dev.dialoglookup.localization.Localization;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.party.Party.Organization;
import java.util.List;
import java.util.stream.Stream;

/** Evidence in one sentence that a person understands. Never holds an identity number. */
final class Explanation {

    /** The words of one language. */
    private record Words(
            String language,
            String self,
            String onBehalfOf,
            String somebody,
            String because,
            String role,
            String accessPackage,
            String resource,
            String instance,
            String and) {}

    private static final List<Words> LANGUAGES = List.of(
            new Words(
                    "en",
                    "This dialog is open to its own party",
                    "This dialog is open on behalf of %s",
                    "another person",
                    " through ",
                    "the role “%s”",
                    "the access package “%s”",
                    "a delegation of the service “%s”",
                    "a delegation of exactly this dialog",
                    " and "),
            new Words(
                    "nb",
                    "Denne dialogen er åpen for parten selv",
                    "Denne dialogen er åpen på vegne av %s",
                    "en annen person",
                    " gjennom ",
                    "rollen «%s»",
                    "tilgangspakken «%s»",
                    "en fullmakt til tjenesten «%s»",
                    "en fullmakt til akkurat denne dialogen",
                    " og "),
            new Words(
                    "nn",
                    "Denne dialogen er open for parten sjølv",
                    "Denne dialogen er open på vegner av %s",
                    "ein annan person",
                    " gjennom ",
                    "rolla «%s»",
                    "tilgangspakken «%s»",
                    "ei fullmakt til tenesta «%s»",
                    "ei fullmakt til akkurat denne dialogen",
                    " og "));

    private Explanation() {}

    static LocalizedText of(DecidedDialog dialog, List<Evidence> evidence) {
        return new LocalizedText(LANGUAGES.stream()
                .map(words -> new Localization(words.language, sentence(words, dialog, evidence)))
                .toList());
    }

    private static String sentence(Words words, DecidedDialog dialog, List<Evidence> evidence) {
        Stream<String> reasons = evidence.stream().map(item -> reason(words, dialog, item));
        return whose(words, dialog) + words.because + joined(reasons.toList(), words.and) + ".";
    }

    private static String whose(Words words, DecidedDialog dialog) {
        if (dialog.party().equals(dialog.user())) {
            return words.self;
        }
        String name = dialog.partyName();
        if (name == null) {
            name = dialog.party() instanceof Organization organization ? organization.number() : words.somebody;
        }
        return words.onBehalfOf.formatted(name);
    }

    private static String reason(Words words, DecidedDialog dialog, Evidence item) {
        return switch (item.grantType()) {
            case Role -> words.role.formatted(item.name().in(words.language, code(item)));
            case AccessPackage -> words.accessPackage.formatted(item.name().in(words.language, code(item)));
            case ResourceDelegation ->
                words.resource.formatted(dialog.resource()
                        .title()
                        .in(words.language, dialog.resource().identifier()));
            case InstanceDelegation -> words.instance;
        };
    }

    private static String code(Evidence item) {
        return new SubjectUrn(item.subject()).code();
    }

    private static String joined(List<String> reasons, String and) {
        int last = reasons.size() - 1;
        return last == 0 ? reasons.getFirst() : String.join(", ", reasons.subList(0, last)) + and + reasons.get(last);
    }
}
