package dev.dialoglookup.edge;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Serves the page to try queries on, where it is wanted. */
@RestController
@ConditionalOnBooleanProperty(GraphiQlController.PROPERTY)
class GraphiQlController {

    static final String PATH = "/graphiql";

    /** Whether queries may be tried: the page is served, and the schema tells about itself. */
    static final String PROPERTY = "dialoglookup.graphiql";

    /** Where the files that the page loads lie; nothing comes from elsewhere. */
    private static final List<String> PLACES = List.of(
            "classpath:graphiql/",
            "classpath*:META-INF/resources/webjars/graphiql/*/",
            "classpath*:META-INF/resources/webjars/react/*/umd/",
            "classpath*:META-INF/resources/webjars/react-dom/*/umd/");

    @Hidden
    @GetMapping(PATH)
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(new ClassPathResource("graphiql/index.html"));
    }

    @Hidden
    @GetMapping(PATH + "/{file:[a-z-]+(?:\\.production)?(?:\\.min)?\\.(?:js|css)}")
    ResponseEntity<Resource> file(@PathVariable String file) throws IOException {
        for (String place : PLACES) {
            for (Resource found : new PathMatchingResourcePatternResolver().getResources(place + file)) {
                if (found.exists()) {
                    return ResponseEntity.ok()
                            .contentType(MediaTypeFactory.getMediaType(file).orElseThrow())
                            .body(found);
                }
            }
        }
        throw new ProblemException(Refusals.ofStatus(404));
    }
}
