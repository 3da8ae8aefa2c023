package dev.dialoglookup.scenario;

import com.fasterxml.jackson.annotation.JsonCreator;
import dev.dialoglookup.scenario.Scenario.Grant;
import dev.dialoglookup.scenario.Scenario.Ref;
import dev.dialoglookup.scenario.Scenario.Subjects;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a caller may see: exactly one of the first three, and what is stated of the dialog found.
 *
 * @param found the dialog
 * @param refused {@code forbidden}, {@code not found} or {@code another owner's}
 * @param ambiguous the dialogs that the caller may see
 * @param evidence in the order of the answer
 * @param names of the evidence, item by item
 * @param options what would open the dialog
 */
record Expectation(
        @Nullable String found,
        @Nullable String refused,
        @Nullable List<String> ambiguous,
        @Nullable List<Grant> evidence,
        @Nullable List<Map<String, String>> names,
        @Nullable Options options,
        @Nullable Ref canonical,
        @Nullable Map<String, String> title,
        @Nullable Map<String, String> safeTitle,
        @Nullable Map<String, String> resourceName,
        @Nullable Map<String, String> ownerName,
        @Nullable String owner,
        @Nullable Integer level,
        boolean deleted) {

    /** What would open a dialog. */
    record Options(Subjects open, boolean delegable) {}

    @JsonCreator
    Expectation {}

    /** One word for a refusal. */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    static Expectation refusal(String refused) {
        return new Expectation(null, refused, null, null, null, null, null, null, null, null, null, null, null, false);
    }

    /** The dialogs that the caller may see of those that answer. */
    Set<String> seen() {
        if (found != null) {
            return Set.of(found);
        }
        return ambiguous == null ? Set.of() : Set.copyOf(ambiguous);
    }
}
