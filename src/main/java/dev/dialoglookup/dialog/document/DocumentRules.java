package dev.dialoglookup.dialog.document;

import dev.dialoglookup.dialog.document.GuiAction.Priority;
import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rules between the members of a whole document. */
record DocumentRules(DialogDocument document) {

    void check(Findings findings) {
        findings.addIf(
                document.party() != null && !document.party().canOwnDialogs(),
                "party",
                "dialogs belong to persons and organizations, not to systems");
        findings.addIf(
                document.systemLabel() != null && !document.systemLabel().place(),
                "systemLabel",
                "must be Default, Bin or Archive");
        checkTitle(findings);
        checkDates(findings);
        checkPriorities(findings);
        checkRepetitions(findings);
    }

    private void checkTitle(Findings findings) {
        Content content = document.content();
        findings.addIf(
                !document.isApiOnly() && (content == null || content.title() == null),
                "content.title",
                "is required unless isApiOnly is true");
    }

    private void checkDates(Findings findings) {
        inOrder(findings, "dueAt", document.visibleFrom(), document.dueAt(), "visibleFrom");
        inOrder(findings, "expiresAt", document.dueAt(), document.expiresAt(), "dueAt");
        inOrder(findings, "expiresAt", document.visibleFrom(), document.expiresAt(), "visibleFrom");
        inOrder(findings, "updatedAt", document.createdAt(), document.updatedAt(), "createdAt");
    }

    private static void inOrder(
            Findings findings, String path, @Nullable Instant first, @Nullable Instant second, String name) {
        findings.addIf(first != null && second != null && second.isBefore(first), path, "must not be before " + name);
    }

    private void checkPriorities(Findings findings) {
        for (Priority priority : Priority.values()) {
            long count = document.guiActions().stream()
                    .filter(action -> action != null && action.priority() == priority)
                    .count();
            findings.addIf(
                    count > priority.most,
                    "guiActions",
                    "at most " + priority.most + " of priority " + priority + ", not " + count);
        }
    }

    private void checkRepetitions(Findings findings) {
        report(findings, "searchTags", "value", Repetition.ofWords(document.searchTags(), SearchTag::value));
        once(findings, "attachments", "id", document.attachments(), Attachment::id);
        once(findings, "guiActions", "id", document.guiActions(), GuiAction::id);
        once(findings, "apiActions", "id", document.apiActions(), ApiAction::id);
        once(findings, "activities", "id", document.activities(), Activity::id);
        once(findings, "transmissions", "id", document.transmissions(), Transmission::id);
        once(findings, "transmissions", "idempotentKey", document.transmissions(), Transmission::idempotentKey);
    }

    private static <T> void once(
            Findings findings, String list, String member, List<T> parts, Function<T, ? extends @Nullable Object> key) {
        report(findings, list, member, Repetition.of(parts, key));
    }

    private static void report(Findings findings, String list, String member, SortedSet<Integer> repeated) {
        repeated.forEach(index -> findings.add("%s[%d].%s".formatted(list, index, member), "is given twice"));
    }
}
