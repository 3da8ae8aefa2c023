package dev.dialoglookup.dialog;

import dev.dialoglookup.caller.Caller.ServiceOwner;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of dialogs. Here alone a change finds the dialog it changes, and locks it. */
@Repository
class DialogRepository {

    private final EntityManager entities;
    private final JdbcClient jdbc;
    private final InternedRows rows;

    DialogRepository(EntityManager entities, JdbcClient jdbc, InternedRows rows) {
        this.entities = entities;
        this.jdbc = jdbc;
        this.rows = rows;
    }

    /** The dialog, if the caller may write it. */
    @Nullable
    StoredDialog find(UUID id, ServiceOwner caller) {
        return ofCaller(entities.find(StoredDialog.class, id), caller);
    }

    /** The same for a change: others that would change it wait. */
    @Nullable
    StoredDialog lock(UUID id, ServiceOwner caller) {
        return ofCaller(lock(id), caller);
    }

    /** The same for a change that somebody else has to allow. */
    @Nullable
    StoredDialog lock(UUID id) {
        return entities.find(StoredDialog.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    private @Nullable StoredDialog ofCaller(@Nullable StoredDialog dialog, ServiceOwner caller) {
        return dialog == null
                        || caller.isAdmin()
                        || caller.organization().number().equals(rows.orgNumber(dialog.ownerId()))
                ? dialog
                : null;
    }

    /** Inserts at once: the rows beside them need it. */
    void insert(List<StoredDialog> dialogs) {
        dialogs.forEach(entities::persist);
        entities.flush();
    }

    /** Writes what has changed at once: the rows beside it need it. */
    void flush() {
        entities.flush();
    }

    /** Removes the dialog with every row that belongs to it alone. */
    void remove(StoredDialog dialog) {
        jdbc.sql("DELETE FROM dialog_item WHERE party_id = :party AND dialog_id = :dialog")
                .param("party", dialog.partyId())
                .param("dialog", dialog.id())
                .update();
        entities.remove(dialog);
    }
}
