package dev.dialoglookup.support;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Points an application context at a database of its own and at the test issuers. */
public final class RealSurroundings implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        RealDatabase database = RealDatabase.freshDatabase();
        context.getBeanFactory().registerSingleton("realDatabase", database);
        TestPropertyValues.of(properties(database, TestIssuers.shared())).applyTo(context);
    }

    /** Everything that a service must be told: where its surroundings are, and its secret. */
    public static Map<String, String> properties(RealDatabase database, TestIssuers issuers) {
        Map<String, String> properties = new LinkedHashMap<>(database.properties());
        properties.putAll(issuers.properties());
        properties.put("dialoglookup.secret", "a secret for tests, of 32 bytes or more");
        properties.put("dialoglookup.directory-operators", Organizations.TTD.number());
        properties.put("dialoglookup.synthetic-only", "true");
        properties.put("management.server.port", "0");
        return properties;
    }
}
