package dev.dialoglookup.edge;

import dev.dialoglookup.edge.EdgeSettings.TrustedIssuer;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;

/**
 * The keys of all trusted issuers, fetched from all of them at once before the service says that it is ready: the first caller
 * does not wait for them. An issuer that is away holds that up for the seconds of its timeouts, and nothing else.
 */
record IssuerKeyring(Map<TrustedIssuer, IssuerKeys> keys) implements ApplicationRunner {

    static IssuerKeyring of(List<TrustedIssuer> issuers, Clock clock) {
        Map<TrustedIssuer, IssuerKeys> keys = new LinkedHashMap<>();
        issuers.forEach(issuer -> keys.put(issuer, new IssuerKeys(issuer, clock)));
        return new IssuerKeyring(keys);
    }

    @Override
    public void run(ApplicationArguments arguments) {
        try (ExecutorService fetches = Executors.newVirtualThreadPerTaskExecutor()) {
            keys.values().forEach(issuer -> fetches.execute(issuer::prepare));
            // what is loaded for one is loaded for all
            keys.values().stream().findFirst().ifPresent(issuer -> fetches.execute(issuer::rehearse));
        }
    }
}
