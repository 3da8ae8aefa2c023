package dev.dialoglookup.audit;

import dev.dialoglookup.caller.Caller.Impersonation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An impersonation and what came of it, before it is recorded.
 *
 * @param dialogIds see {@link AuditRecord#dialogIds}
 * @param status of the answer that waits for the record
 */
public record AnsweredRequest(
        Impersonation caller,
        Operation operation,
        @Nullable List<UUID> dialogIds,
        @Nullable Integer resultCount,
        int status,
        String traceId) {}
