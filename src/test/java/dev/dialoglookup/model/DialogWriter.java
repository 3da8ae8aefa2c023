package dev.dialoglookup.model;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.ChangeOutcome;
import dev.dialoglookup.dialog.CreateOutcome;
import dev.dialoglookup.dialog.CreateOutcome.Created;
import dev.dialoglookup.dialog.DialogService;
import dev.dialoglookup.dialog.ExpectedRevision;
import dev.dialoglookup.dialog.LabelOutcome;
import dev.dialoglookup.dialog.LabelService;
import dev.dialoglookup.dialog.document.Content;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.Label;
import dev.dialoglookup.dialog.document.SearchTag;
import dev.dialoglookup.dialog.document.ServiceOwnerContext;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.dialog.document.Translation;
import dev.dialoglookup.instance.ServiceOwnerLabel;
import dev.dialoglookup.model.ListedDialog.Opened;
import dev.dialoglookup.model.ListedDialog.Texts;
import dev.dialoglookup.model.WordQuery.Said;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.support.RealDatabase;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Puts the dialogs of a world into the service, past HTTP: thousands of them in seconds. */
final class DialogWriter {

    private final DialogService service;
    private final LabelService labels;

    DialogWriter(DialogService service, LabelService labels) {
        this.service = service;
        this.labels = labels;
    }

    void write(List<ListedDialog> dialogs) {
        // deleted ones first and one by one: while they live, their references are theirs alone
        dialogs.stream().filter(dialog -> dialog.dialog().deleted()).forEach(this::create);
        dialogs.parallelStream().filter(dialog -> !dialog.dialog().deleted()).forEach(this::create);
    }

    /** Puts the one label on the dialogs that comes later. */
    void label(List<ListedDialog> dialogs) {
        dialogs.parallelStream().forEach(dialog -> {
            LabelOutcome outcome = labels.add(
                    owner(dialog.dialog().owner()),
                    UUID.fromString(dialog.id()),
                    new ServiceOwnerLabel(RandomSearchWorld.LATER_LABEL),
                    ExpectedRevision.ANY);
            if (!(outcome instanceof LabelOutcome.Labels)) {
                throw new IllegalStateException(outcome.toString());
            }
        });
    }

    /**
     * Leaves on dialogs what reading and marking would: the flags alone, since nobody but a reader could do it, and whoever may
     * read is a question to this world.
     */
    static void open(List<ListedDialog> dialogs, RealDatabase database) {
        database.execute("""
                UPDATE dialog SET content_seen = id = ANY ('{%1$s}'), labels = labels | CASE WHEN id = ANY ('{%1$s}') THEN 0 ELSE %3$d END
                 WHERE id = ANY ('{%1$s}') OR id = ANY ('{%2$s}')""".formatted(
                        ids(dialogs, Opened.OPENED),
                        ids(dialogs, Opened.MARKED_AS_UNOPENED),
                        SystemLabel.MarkedAsUnopened.bit()));
    }

    private static String ids(List<ListedDialog> dialogs, Opened opened) {
        return dialogs.stream()
                .filter(dialog -> dialog.traits().opened() == opened)
                .map(ListedDialog::id)
                .collect(Collectors.joining(","));
    }

    private void create(ListedDialog dialog) {
        ServiceOwner owner = owner(dialog.dialog().owner());
        CreateOutcome outcome = service.create(owner, document(dialog));
        if (!(outcome instanceof Created(UUID id, UUID _))) {
            throw new IllegalStateException(outcome.toString());
        }
        if (dialog.dialog().deleted()
                && !(service.delete(owner, id, ExpectedRevision.ANY) instanceof ChangeOutcome.Changed)) {
            throw new IllegalStateException("not deleted: " + id);
        }
    }

    static ServiceOwner owner(String number) {
        return new ServiceOwner(new Organization(number), Set.of(), null, null);
    }

    private static DialogDocument document(ListedDialog listed) {
        ModelDialog dialog = listed.dialog();
        return new DialogDocument(
                UUID.fromString(dialog.id()),
                null,
                "urn:altinn:resource:" + dialog.resource(),
                Party.parse(dialog.party()),
                null,
                listed.traits().status(),
                listed.traits().extendedStatus(),
                listed.traits().externalReference(),
                listed.traits().process(),
                null,
                listed.times().dueAt(),
                dialog.expiresAt(),
                dialog.visibleFrom(),
                listed.times().givenCreatedAt(),
                listed.times().givenUpdatedAt(),
                listed.traits().isApiOnly(),
                listed.traits().place(),
                listed.texts().tags().stream().map(SearchTag::new).toList(),
                new ServiceOwnerContext(dialog.labels().stream()
                        .filter(label -> !label.equals(RandomSearchWorld.LATER_LABEL))
                        .map(Label::new)
                        .toList()),
                content(listed.texts()),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static @Nullable Content content(Texts texts) {
        return texts.title() == null
                ? null
                : new Content(
                        value(texts.title()),
                        value(texts.nonSensitiveTitle()),
                        value(texts.summary()),
                        value(texts.nonSensitiveSummary()),
                        value(texts.senderName()),
                        value(texts.additionalInfo()),
                        null,
                        null);
    }

    private static @Nullable ContentValue value(@Nullable Said said) {
        return said == null ? null : new ContentValue(List.of(new Translation(said.text(), said.language())), null);
    }
}
