package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.DialogDocument;
import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.document.SystemLabel;
import dev.dialoglookup.instance.InstanceKey;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.ColumnTransformer;
import org.jspecify.annotations.Nullable;

/** A dialog's row: what is decided and searched on. */
@Entity
@Table(name = "dialog")
@SuppressWarnings("UnusedVariable") // most columns are read by statements of search and lookup, not here
class StoredDialog {

    private static final String LATER = "coalesce(?, 'infinity'::timestamptz)";

    @Id
    private UUID id;

    private int partyId;
    private int resourceId;
    private short ownerId;
    private short status;
    private short labels;
    private boolean apiOnly;
    private boolean contentSeen;
    private short canonicalKind;
    private int canonicalNumber;
    private UUID canonicalUuid;
    private Instant contentUpdatedAt;
    private Instant updatedAt;
    private Instant createdAt;

    @ColumnTransformer(read = "nullif(due_at, 'infinity')", write = LATER)
    private @Nullable Instant dueAt;

    @ColumnTransformer(read = "nullif(visible_from, '-infinity')", write = "coalesce(?, '-infinity'::timestamptz)")
    private @Nullable Instant visibleFrom;

    @ColumnTransformer(read = "nullif(expires_at, 'infinity')", write = LATER)
    private @Nullable Instant expiresAt;

    @ColumnTransformer(read = "nullif(deleted_at, 'infinity')", write = LATER)
    private @Nullable Instant deletedAt;

    private UUID revision;

    @Column(name = "service_owner_context_revision")
    private UUID contextRevision;

    private UUID endUserContextRevision;
    private @Nullable String extendedStatus;
    private @Nullable String externalReference;
    private @Nullable String process;

    /** For the persistence provider, which fills the fields. */
    @SuppressWarnings("NullAway.Init")
    protected StoredDialog() {}

    /** Whose a dialog is, by the numbers of party, service resource and owner; it never changes. */
    record Place(int partyId, int resourceId, short ownerId) {}

    /** A new dialog. */
    StoredDialog(UUID id, Place place, InstanceKey canonical, UUID revision, DialogTimes times) {
        this.id = id;
        this.partyId = place.partyId;
        this.resourceId = place.resourceId;
        this.ownerId = place.ownerId;
        this.canonicalKind = canonical.kind();
        this.canonicalNumber = canonical.number();
        this.canonicalUuid = canonical.uuid();
        this.revision = revision;
        this.contextRevision = revision;
        this.endUserContextRevision = revision;
        this.createdAt = times.createdAt();
        this.updatedAt = times.updatedAt();
        this.contentUpdatedAt = times.contentUpdatedAt();
        this.status = (short) Status.NotApplicable.number();
        this.labels = (short) SystemLabel.Default.bit();
    }

    /** Lies where its owner puts it to begin with. */
    StoredDialog beginningAs(DialogDocument document) {
        SystemLabel place = document.systemLabel() == null ? SystemLabel.Default : document.systemLabel();
        labels = (short) place.bit();
        say(document);
        return this;
    }

    /** Says something else from now on. */
    void change(DialogDocument document, boolean isContentChanged, UUID newRevision, Instant now) {
        DialogTimes times = times().changed(document, isContentChanged, visibleFrom, now);
        contentSeen = contentSeen && times.contentUpdatedAt().equals(contentUpdatedAt);
        createdAt = times.createdAt();
        updatedAt = times.updatedAt();
        contentUpdatedAt = times.contentUpdatedAt();
        short before = labels;
        revision = newRevision;
        say(document);
        endUserContextRevision = labels == before ? endUserContextRevision : newRevision;
    }

    /** What the owner says; once the party has sent something, that stays noted. */
    private void say(DialogDocument document) {
        labels |= (short) (document.history().isFromParty() ? SystemLabel.Sent.bit() : 0);
        status = (short) document.status().number();
        apiOnly = document.isApiOnly();
        dueAt = document.dueAt();
        visibleFrom = document.visibleFrom();
        expiresAt = document.expiresAt();
        extendedStatus = document.extendedStatus();
        externalReference = document.externalReference();
        process = document.process();
    }

    void delete(UUID newRevision, Instant now) {
        deletedAt = now;
        touch(newRevision, now);
    }

    void restore(UUID newRevision, Instant now) {
        deletedAt = null;
        touch(newRevision, now);
    }

    void relabel(InstanceKey canonical, UUID newRevision, Instant now) {
        standFor(canonical, newRevision);
        touch(newRevision, now);
    }

    /** What its labels make of it, under the revision of the change they are part of. */
    void standFor(InstanceKey canonical, UUID newRevision) {
        canonicalKind = canonical.kind();
        canonicalNumber = canonical.number();
        canonicalUuid = canonical.uuid();
        contextRevision = newRevision;
    }

    /** Where a user put it; what its owner says of it stays as it was. */
    void label(SystemLabelChange change, UUID newRevision) {
        short changed = change.appliedTo(labels);
        boolean unopened = contentSeen && change.marksAsUnopened();
        if (changed != labels || unopened) {
            labels = changed;
            contentSeen = contentSeen && !unopened;
            endUserContextRevision = newRevision;
        }
    }

    /** Until it is visible, a dialog's times are those of its first appearance. */
    private void touch(UUID newRevision, Instant now) {
        revision = newRevision;
        updatedAt = visibleFrom != null && visibleFrom.isAfter(now) ? visibleFrom : now;
    }

    DialogTimes times() {
        return new DialogTimes(createdAt, updatedAt, contentUpdatedAt);
    }

    UUID id() {
        return id;
    }

    int partyId() {
        return partyId;
    }

    short ownerId() {
        return ownerId;
    }

    UUID revision() {
        return revision;
    }

    UUID contextRevision() {
        return contextRevision;
    }

    UUID endUserContextRevision() {
        return endUserContextRevision;
    }

    boolean isDeleted() {
        return deletedAt != null;
    }
}
