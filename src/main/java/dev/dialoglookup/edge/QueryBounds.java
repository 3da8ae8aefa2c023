package dev.dialoglookup.edge;

import graphql.execution.AbortExecutionException;
import graphql.execution.instrumentation.DocumentAndVariables;
import graphql.execution.instrumentation.InstrumentationState;
import graphql.execution.instrumentation.SimplePerformantInstrumentation;
import graphql.execution.instrumentation.parameters.InstrumentationExecutionParameters;
import graphql.language.OperationDefinition;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Refuses queries that ask for more than anybody shows. They are measured before they are validated, each fragment once: the
 * measures that come with the library walk through every use of a fragment, which a short query can make millions.
 */
@Component
class QueryBounds extends SimplePerformantInstrumentation {

    private static final int DEEPEST = 20;
    private static final int MOST = 1_000;

    /** What a field at the top counts for: it asks the database. */
    private static final int QUESTION = 50;

    @Override
    public DocumentAndVariables instrumentDocumentAndVariables(
            DocumentAndVariables asked,
            InstrumentationExecutionParameters parameters,
            @Nullable InstrumentationState state) {
        QueryMeasure measure = new QueryMeasure(asked.getDocument());
        long complexity = 0;
        for (OperationDefinition operation : asked.getDocument().getDefinitionsOfType(OperationDefinition.class)) {
            QueryMeasure.Size size = measure.of(operation.getSelectionSet());
            refuse("levels deep", size.depth(), DEEPEST);
            complexity += size.fields() + QUESTION * size.top();
        }
        refuse("fields large, where each at the top counts for %d".formatted(QUESTION + 1), complexity, MOST);
        return asked;
    }

    private static void refuse(String measured, long size, int most) {
        if (size > most) {
            throw new AbortExecutionException(
                    "The query is too large: it is more than %d %s; ask in several requests".formatted(most, measured));
        }
    }
}
