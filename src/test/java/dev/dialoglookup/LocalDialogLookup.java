package dev.dialoglookup;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.TestIssuers;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.World;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** The service on a developer's machine: with a database, issuers and the synthetic world. */
final class LocalDialogLookup {

    private LocalDialogLookup() {}

    public static void main(String[] arguments) {
        TestIssuers issuers =
                TestIssuers.startedOn(Integer.parseInt(System.getenv().getOrDefault("ISSUER_PORT", "8081")));
        try {
            System.out.println(welcome(start(issuers, arguments), issuers));
        } catch (RuntimeException e) {
            issuers.stop(); // their threads would keep the failed start alive
            throw e;
        }
    }

    /** Starts the service beside these issuers and fills it. */
    static ConfigurableApplicationContext start(TestIssuers issuers, String... arguments) {
        Map<String, Object> surroundings = new LinkedHashMap<>(issuers.properties());
        if (System.getenv("SPRING_DATASOURCE_URL") == null) {
            surroundings.putAll(RealDatabase.freshDatabase().properties());
        }
        SpringApplication application = new SpringApplication(DialogLookupApplication.class, LocalCallers.class);
        application.setAdditionalProfiles("local");
        application.addInitializers(context -> {
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource("local surroundings", surroundings));
            context.getBeanFactory().registerSingleton("testIssuers", issuers);
        });
        ConfigurableApplicationContext context = application.run(arguments);
        new World(Clock.systemUTC(), context.getBean(DataSource.class))
                .loadInto(Api.on(port("server", context)), new Tokens(issuers));
        return context;
    }

    /** Where everything is, and a command to paste. */
    static String welcome(ConfigurableApplicationContext context, TestIssuers issuers) {
        return """

            Explorer        http://localhost:%1$d/
            Swagger UI      http://localhost:%1$d/swagger-ui.html
            GraphiQL        http://localhost:%1$d/graphiql
            Management      http://localhost:%2$d/actuator
            Issuers         %3$s and its like; who is who: src/test/resources/world/README.md

            curl -s -H "Authorization: Bearer $(curl -s %4$s -d grant_type=client_credentials -d client_id=level4 -d client_secret=x | sed -n 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/p')" 'http://localhost:%1$d/api/v1/enduser/dialoglookup?instanceRef=%5$s'
            """.formatted(
                        port("server", context),
                        port("management", context),
                        issuers.uri("maskinporten"),
                        issuers.tokenEndpoint("idporten"),
                        World.APP_INSTANCE);
    }

    private static int port(String name, ConfigurableApplicationContext context) {
        return context.getEnvironment().getRequiredProperty("local.%s.port".formatted(name), Integer.class);
    }
}
