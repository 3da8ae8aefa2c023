package dev.dialoglookup.edge.openapi;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one operation is and answers.
 *
 * @param id its name in generated clients, unique within the audience
 * @param answer what a success holds
 * @param status of a success, where it is neither a 200 with content nor a 204 without
 * @param headers of a success
 * @param others further answers that are no problems: status → meaning
 * @param problems codes of its own, without those that all operations of its kind have
 * @param values parameter → example, where it is not the usual one; null for none
 * @param request the example's body
 * @param response the example's answer
 */
record OperationText(
        String id,
        String tag,
        String summary,
        @Nullable String description,
        String answer,
        @Nullable Integer status,
        @Nullable List<String> headers,
        @Nullable Map<String, String> others,
        @Nullable List<String> problems,
        @Nullable Map<String, @Nullable Object> values,
        @Nullable Object request,
        @Nullable Object response) {

    /** The examples lie beside the texts, named after the operation. */
    OperationText withExamplesOf(String audience) {
        String place = audience + "/" + id;
        return new OperationText(
                id,
                tag,
                summary,
                description,
                answer,
                status,
                headers,
                others,
                problems,
                values,
                ApiTexts.example(place + ".request.json"),
                ApiTexts.example(place + ".answer.json"));
    }
}
