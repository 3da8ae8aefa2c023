package dev.dialoglookup.lookup.web;

import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.lookup.LookupService;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** References to look up at once. Read as a tree, so that whatever is wrong with the list is said of the list. */
record InstanceRefs(
        @ArraySchema(
                schema = @Schema(implementation = String.class),
                minItems = 1,
                maxItems = LookupService.MOST_REFERENCES)
        @NotNull
        JsonNode instanceRefs) {

    /** The references as they were written; a problem keyed {@code instanceRefs} unless they are 1 to 100 strings. */
    List<String> texts() {
        boolean strings = instanceRefs.isArray()
                && !instanceRefs.isEmpty()
                && instanceRefs.size() <= LookupService.MOST_REFERENCES
                && instanceRefs.valueStream().allMatch(JsonNode::isString);
        if (!strings) {
            throw Problem.invalidBody(Map.of("instanceRefs", List.of(LookupBatch.EXPECTED)))
                    .asException();
        }
        return instanceRefs.valueStream().map(JsonNode::stringValue).toList();
    }
}
