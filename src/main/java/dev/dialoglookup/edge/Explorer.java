package dev.dialoglookup.edge;

import java.util.function.BiConsumer;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** The page that draws why somebody has access, where {@code dialoglookup.explorer} says so. It asks the API like anybody. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("dialoglookup.explorer")
class Explorer {

    static final String FILES = "/explorer/**";

    private static final ClassPathResource FOLDER = new ClassPathResource("explorer/");

    /** The page loads and asks nothing but this service, and runs no script but its own files. */
    private static final String POLICY =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
                    + "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Bean
    RouterFunction<ServerResponse> page() {
        BiConsumer<Resource, HttpHeaders> headers = (_, answer) -> {
            answer.setCacheControl(CacheControl.noCache());
            answer.set("Content-Security-Policy", POLICY);
            answer.set("Referrer-Policy", "no-referrer");
        };
        Resource index = FOLDER.createRelative("index.html");
        return RouterFunctions.resource(RequestPredicates.path("/"), index, headers)
                .and(RouterFunctions.resources(FILES, FOLDER, headers));
    }
}
