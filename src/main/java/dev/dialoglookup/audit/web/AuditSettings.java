package dev.dialoglookup.audit.web;

import dev.dialoglookup.audit.AuditTrail;
import dev.dialoglookup.caller.OwnerDirectory;
import dev.dialoglookup.edge.Impersonations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.transaction.PlatformTransactionManager;

/** Where the trail is written: behind the tokens, so that the caller is known, around everything that can refuse or answer. */
@Configuration(proxyBeanMethods = false)
class AuditSettings {

    @Bean
    Customizer<HttpSecurity> auditing(
            Impersonations impersonations,
            OwnerDirectory owners,
            PlatformTransactionManager transactions,
            AuditTrail trail,
            Looks looks) {
        return http -> http.addFilterBefore(
                new AuditFilter(impersonations, owners, transactions, trail, looks), ExceptionTranslationFilter.class);
    }
}
