package dev.dialoglookup.scenario;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.scenario.Scenario.Dialog;
import dev.dialoglookup.scenario.Scenario.Grant;
import dev.dialoglookup.scenario.Scenario.Resource;
import dev.dialoglookup.scenario.Scenario.Subjects;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an answer must say by a scenario, topic by topic. What is not stated of a dialog is not asked; of access all is. */
final class Expected {

    private final Scenario scenario;
    private final Names names;

    Expected(Scenario scenario, Names names) {
        this.scenario = scenario;
        this.names = names;
    }

    Map<String, String> ofEndUser(EndUser user, Expectation stated) {
        Map<String, String> answer = answer(stated);
        if (stated.found() == null) {
            answer.put("options", options(stated));
            return answer;
        }
        List<Grant> evidence = Objects.requireNonNull(
                stated.evidence(), () -> "a scenario must say by what evidence %s is open".formatted(stated.found()));
        answer.putAll(evidence(evidence, true));
        answer.put("current level", String.valueOf(user.level().value()));
        return answer;
    }

    Map<String, String> ofOwner(Expectation stated) {
        Map<String, String> answer = answer(stated);
        if (stated.found() != null) {
            answer.put("access", Words.NONE);
            answer.put("evidence", "[]");
            answer.put("options", Words.NONE);
        }
        return answer;
    }

    /** The owner's own dialog, with the user's access to it, and the title that the user would see. */
    Map<String, String> ofOwnerFor(@Nullable AuthenticationLevel level, Expectation owners, Expectation users) {
        Map<String, String> answer = answer(owners);
        if (owners.found() == null) {
            return answer;
        }
        boolean access = users.seen().contains(owners.found());
        answer.put("access", String.valueOf(access));
        answer.put("current level", access && level != null ? String.valueOf(level.value()) : Words.NONE);
        answer.remove("title");
        if (owners.found().equals(users.found())) {
            answer.putAll(evidence(Objects.requireNonNull(users.evidence()), false));
            text(answer, "title", users.title());
        }
        answer.put("options", access ? Words.NONE : options(owners.found()));
        if (!access) {
            answer.put("evidence", "[]");
        }
        return answer;
    }

    private Map<String, String> answer(Expectation stated) {
        Map<String, String> answer = new TreeMap<>();
        if (stated.found() != null) {
            answer.putAll(dialog(stated.found()));
            text(answer, "title", stated.title());
            text(answer, "safe title", stated.safeTitle());
            text(answer, "resource name", stated.resourceName());
            text(answer, "owner name", stated.ownerName());
            answer.replaceAll((topic, text) -> text.replace("its identifier", identifier(stated.found()))
                    .replace("its code", stated.owner() == null ? "" : names.code(stated.owner())));
            put(
                    answer,
                    "canonical",
                    stated.canonical(),
                    ref -> names.reference(ref).urn());
            put(answer, "owner", stated.owner(), names::code);
            put(answer, "level", stated.level(), String::valueOf);
            put(
                    answer,
                    "names",
                    stated.names(),
                    all -> all.stream().map(Words::text).toList().toString());
            answer.put("deleted", String.valueOf(stated.deleted()));
        } else if (stated.ambiguous() != null) {
            answer.put("answer", "ambiguous");
            answer.put(
                    "candidates",
                    sorted(stated.ambiguous().stream()
                            .map(name -> names.dialog(name).toString())));
        } else {
            answer.put("answer", Objects.requireNonNull(stated.refused()));
        }
        return answer;
    }

    private String identifier(String dialog) {
        return names.resource(
                Objects.requireNonNull(scenario.dialogs().get(dialog)).resource());
    }

    private Map<String, String> dialog(String name) {
        Dialog dialog = Objects.requireNonNull(scenario.dialogs().get(name));
        return Map.of(
                "answer", "found",
                "dialog", names.dialog(name).toString(),
                "party", names.party(dialog.party()).urn(),
                "resource", names.resource(dialog.resource()),
                "owner number", names.ownerOf(name).number());
    }

    private Map<String, String> evidence(List<Grant> grants, boolean withTerms) {
        return Map.of(
                "via", grants.stream().map(Grant::type).distinct().toList().toString(),
                "evidence",
                        grants.stream()
                                .map(grant -> Words.evidence(
                                        grant.type(),
                                        names.subject(grant),
                                        withTerms && grant.to() != null ? names.time(grant.to()) : null,
                                        withTerms && grant.inheritedFrom() != null
                                                ? names.party(grant.inheritedFrom())
                                                        .urn()
                                                : null))
                                .toList()
                                .toString());
    }

    private String options(Expectation stated) {
        return stated.options() == null
                ? Words.NONE
                : options(stated.options().open(), stated.options().delegable());
    }

    /** All that opens the dialog's resource. */
    private String options(String dialog) {
        Resource resource = resource(dialog);
        Subjects open = resource.open() == null ? new Subjects(List.of(), List.of()) : resource.open();
        return options(open, resource.delegable());
    }

    private String options(Subjects open, boolean delegable) {
        return Words.options(
                open.roles().stream().map(names::role).sorted().toList(),
                open.accessPackages().stream()
                        .map(names::accessPackage)
                        .sorted()
                        .toList(),
                delegable);
    }

    private Resource resource(String dialog) {
        String name = Objects.requireNonNull(scenario.dialogs().get(dialog)).resource();
        return Objects.requireNonNull(scenario.resources().get(name));
    }

    private static String sorted(Stream<String> texts) {
        return texts.sorted().toList().toString();
    }

    private static void text(Map<String, String> answer, String topic, @Nullable Map<String, String> text) {
        put(answer, topic, text, Words::text);
    }

    private static <T> void put(
            Map<String, String> answer, String topic, @Nullable T stated, Function<T, String> word) {
        if (stated != null) {
            answer.put(topic, word.apply(stated));
        }
    }
}
