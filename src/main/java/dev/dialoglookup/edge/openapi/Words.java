package dev.dialoglookup.edge.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import java.util.TreeMap;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;

/** Adds to what the framework found what {@link ApiTexts} says about it. */
final class Words implements GlobalOpenApiCustomizer {

    private final ApiTexts texts;

    Words(ApiTexts texts) {
        this.texts = texts;
    }

    @Override
    public void customise(OpenAPI document) {
        if (document.getPaths() == null) {
            return;
        }
        ProblemAnswers problems = new ProblemAnswers(texts);
        OperationWords words = new OperationWords(texts, problems);
        document.setPaths(ordered(document.getPaths()));
        document.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach((method, operation) -> words.describe(path, method, operation)));
        problems.addTo(document.getComponents());
        new Properties(texts.properties()).describe(document.getComponents());
        document.getComponents()
                .setSchemas(new TreeMap<>(document.getComponents().getSchemas()));
    }

    /** As the texts have them: the framework finds them in any order. */
    private Paths ordered(Paths found) {
        Paths paths = new Paths();
        texts.operations().keySet().stream()
                .map(operation -> operation.replaceFirst(".* ", ""))
                .filter(found::containsKey)
                .forEach(path -> paths.putIfAbsent(path, found.get(path)));
        new TreeMap<>(found).forEach(paths::putIfAbsent);
        return paths;
    }
}
