package dev.dialoglookup.dialog.web;

import dev.dialoglookup.edge.Problem;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of one line of a bulk creation.
 *
 * @param status what a creation of this dialog alone would have been answered with
 * @param id of the new dialog
 * @param problem why there is none
 */
record BulkAnswer(
        int status,
        @Nullable UUID id,

        @Schema(implementation = Problem.class) @Nullable Map<String, Object> problem) {}
