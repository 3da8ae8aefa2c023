package dev.dialoglookup.edge;

import dev.dialoglookup.edge.EdgeSettings.TrustedIssuer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.event.ApplicationContextInitializedEvent;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;

/** Stops a start that could not end well, before anything is connected, and says in one sentence what is missing. */
final class RequiredSettings implements ApplicationListener<ApplicationContextInitializedEvent> {

    /** A property without which the service does not start. */
    static final class Missing extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        Missing(String property) {
            super("The service does not start without the property '" + property + "'.");
        }
    }

    /** Shows the sentence instead of a stack trace. */
    static final class Sentence extends AbstractFailureAnalyzer<Missing> {
        @Override
        protected FailureAnalysis analyze(Throwable root, Missing missing) {
            return new FailureAnalysis(String.valueOf(missing.getMessage()), null, missing);
        }
    }

    @Override
    public void onApplicationEvent(ApplicationContextInitializedEvent started) {
        Environment environment = started.getApplicationContext().getEnvironment();
        String missing = environment.acceptsProfiles(Profiles.of("local")) ? null : missingIn(environment);
        if (missing != null) {
            throw new Missing(missing);
        }
    }

    static @Nullable String missingIn(Environment environment) {
        for (String property : List.of("spring.datasource.url", "dialoglookup.secret")) {
            if (environment.getProperty(property, "").isBlank()) {
                return property;
            }
        }
        List<TrustedIssuer> issuers = Binder.get(environment)
                .bind("dialoglookup.issuers", Bindable.listOf(TrustedIssuer.class))
                .orElse(List.of());
        for (int i = 0; i < issuers.size(); i++) {
            String lacking = lacking(issuers.get(i));
            if (lacking != null) {
                return "dialoglookup.issuers[%d].%s".formatted(i, lacking);
            }
        }
        return issuers.isEmpty() ? "dialoglookup.issuers" : null;
    }

    private static @Nullable String lacking(TrustedIssuer issuer) {
        if (isBlank(issuer.name())) {
            return "name";
        }
        if (isBlank(issuer.issuerUri())) {
            return "issuer-uri";
        }
        return issuer.audiences().stream().allMatch(String::isBlank) ? "audiences" : null;
    }

    /** The binder knows nothing of null marks. */
    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
