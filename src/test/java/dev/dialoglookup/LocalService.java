package dev.dialoglookup;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.TestIssuers;
import org.springframework.context.ConfigurableApplicationContext;

/** The local run, started on free ports by the first test that asks for it, and ended with the JVM. */
public final class LocalService {

    private LocalService() {}

    /** The port of its API and pages. */
    public static int port() {
        return Started.CONTEXT.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    /** Its callers, who have no token yet. */
    public static Api api() {
        return Api.on(port());
    }

    static ConfigurableApplicationContext context() {
        return Started.CONTEXT;
    }

    /** Starts when it is first asked for. */
    private static final class Started {

        static final ConfigurableApplicationContext CONTEXT =
                LocalDialogLookup.start(TestIssuers.shared(), "--server.port=0", "--management.server.port=0");
    }
}
