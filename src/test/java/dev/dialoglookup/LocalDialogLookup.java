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
import org.springframework.boot.context.event.ApplicationFailedEvent;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.MapPropertySource;

/** The service on a developer's machine: with a database, issuers and the synthetic world. */
public final class LocalDialogLookup {

    private LocalDialogLookup() {}

    public static void main(String[] arguments) {
        TestIssuers issuers = TestIssuers.startedOn(environment("ISSUER_PORT", 8081));
        Map<String, Object> surroundings = new LinkedHashMap<>(issuers.properties());
        if (System.getenv("SPRING_DATASOURCE_URL") == null) {
            surroundings.putAll(RealDatabase.freshDatabase().properties());
        }
        SpringApplication application = new SpringApplication(DialogLookupApplication.class);
        application.setAdditionalProfiles("local");
        application.addInitializers(context -> context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("local surroundings", surroundings)));
        application.addListeners((ApplicationListener<ApplicationReadyEvent>) ready -> welcome(ready, issuers));
        // the issuers' threads would keep a failed start alive
        application.addListeners((ApplicationListener<ApplicationFailedEvent>) _ -> issuers.stop());
        application.run(arguments);
    }

    private static void welcome(ApplicationReadyEvent ready, TestIssuers issuers) {
        var context = ready.getApplicationContext();
        int port = context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
        int management = context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
        new World(Clock.systemUTC(), context.getBean(DataSource.class)).loadInto(Api.on(port), new Tokens(issuers));
        System.out.println("""

                Dialog Lookup   http://localhost:%1$d/swagger-ui.html   (who is who: src/test/resources/world/README.md)
                Management      http://localhost:%2$d/actuator
                Issuers         %3$s, …

                curl -s -H "Authorization: Bearer $(curl -s %4$s -d grant_type=client_credentials -d client_id=level4 \
                -d client_secret=x | sed 's/.*"access_token" *: *"\\([^"]*\\)".*/\\1/')" \
                'http://localhost:%1$d/api/v1/enduser/dialoglookup?instanceRef=%5$s'
                """.formatted(
                port, management, issuers.uri("maskinporten"), issuers.tokenEndpoint("idporten"), World.APP_INSTANCE));
    }

    private static int environment(String variable, int otherwise) {
        String value = System.getenv(variable);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
