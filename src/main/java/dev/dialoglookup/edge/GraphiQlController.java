package dev.dialoglookup.edge;

import io.swagger.v3.oas.annotations.Hidden;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Serves the page to try queries on, where it is wanted. */
@RestController
@ConditionalOnBooleanProperty(GraphiQlController.PROPERTY)
class GraphiQlController {

    static final String PATH = "/graphiql";

    /** Whether queries may be tried: the page is served, and the schema tells about itself. */
    static final String PROPERTY = "dialoglookup.graphiql";

    @Hidden
    @GetMapping(PATH)
    ResponseEntity<Resource> page() {
        return ResponseEntity.ok().contentType(MediaType.TEXT_HTML).body(new ClassPathResource("graphiql/index.html"));
    }
}
