package dev.dialoglookup;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.graphql.autoconfigure.observation.GraphQlObservationAutoConfiguration;
import org.springframework.boot.graphql.autoconfigure.servlet.GraphQlWebMvcAutoConfiguration;

/**
 * Starts the service: which dialog is this, and why may this user open it.
 *
 * <p>Queries in GraphQL come through a controller of our own, which refuses in the form that everything is refused in. They
 * are not observed for themselves: their names and the aliases in them are the caller's words, and could hold an identity.
 */
@SpringBootApplication(exclude = {GraphQlWebMvcAutoConfiguration.class, GraphQlObservationAutoConfiguration.class})
public class DialogLookupApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(DialogLookupApplication.class, arguments);
    }
}
