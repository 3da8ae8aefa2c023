package dev.dialoglookup.support;

import dev.dialoglookup.DialogLookupApplication;
import java.time.Clock;
import java.util.Map;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;

/** One more instance of the service on the database of the first, with a memory of its own. */
public final class SecondInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    private SecondInstance(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /** Starts it on a free port, by the same clock; properties add to what every instance must be told. */
    public static SecondInstance on(RealDatabase database, MovableClock clock, Map<String, String> properties) {
        return new SecondInstance(new SpringApplicationBuilder(DialogLookupApplication.class)
                .initializers(context -> {
                    TestPropertyValues.of(RealSurroundings.properties(database, TestIssuers.shared()))
                            .and(properties)
                            .and("server.port=0")
                            .applyTo(context);
                    ((GenericApplicationContext) context)
                            .registerBean("movableClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
                })
                .run());
    }

    /** Talks to it as nobody. */
    public Api api() {
        return Api.on(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    @Override
    public void close() {
        context.close();
    }
}
