package dev.dialoglookup.audit;

import dev.dialoglookup.party.Party;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a service owner read something, or changed a label, for an end user.
 *
 * @param supplierOrgNumber who called for the owner, if somebody did
 * @param subject the end user
 * @param dialogIds what was looked at; null where the operation came to no dialog
 * @param status of the answer, an HTTP status
 * @param statedAuthenticationLevel what the owner said of the end user, if it did
 */
public record AuditRecord(
        UUID id,
        Instant at,
        Actor actor,
        @Nullable String supplierOrgNumber,
        @Nullable String clientId,
        Party subject,
        Operation operation,
        @Nullable List<UUID> dialogIds,
        @Nullable Integer resultCount,
        int status,
        @Nullable Integer statedAuthenticationLevel,
        String traceId) {

    /** The service owner, under the first of its codes at that time. */
    public record Actor(String orgNumber, String code) {}

    /** The same without the dialogs that are not among these. */
    AuditRecord narrowedTo(Set<UUID> visible) {
        return new AuditRecord(
                id,
                at,
                actor,
                supplierOrgNumber,
                clientId,
                subject,
                operation,
                dialogIds == null
                        ? null
                        : dialogIds.stream().filter(visible::contains).toList(),
                resultCount,
                status,
                statedAuthenticationLevel,
                traceId);
    }
}
