package dev.dialoglookup.edge;

import dev.dialoglookup.caller.OwnerDirectory;
import dev.dialoglookup.caller.Scope;
import dev.dialoglookup.edge.PathRule.Refused;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.AuthenticationManagerResolver;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.config.observation.SecurityObservationSettings;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.oauth2.server.resource.authentication.JwtIssuerAuthenticationManagerResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.firewall.StrictHttpFirewall;

/** Which tokens are trusted and which path is open to whom. */
@Configuration(proxyBeanMethods = false)
class SecuritySettings {

    private static final String[] OPEN = {
        "/",
        "/error",
        "/livez",
        "/readyz",
        "/v3/api-docs*",
        "/v3/api-docs/**",
        "/swagger-ui*",
        "/swagger-ui/**",
        GraphiQlController.PATH,
        GraphiQlController.PATH + "/*",
        Explorer.FILES,
        PersonalAnswers.LIMITS
    };
    private static final Set<String> ENCODED_SEMICOLON = Set.of("%3b", "%3B");
    private static final Refused NOTHING_HERE = new Refused(Refusals.ofStatus(404));

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            SecurityProblems problems,
            AuthenticationManagerResolver<HttpServletRequest> issuers,
            EdgeSettings settings,
            ObjectProvider<OwnerDirectory> directory) {
        OwnerDirectory owners = organization -> directory.stream().allMatch(known -> known.knows(organization));
        return http.csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .headers(headers -> headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                        .addHeaderWriter(new PersonalAnswers()))
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .oauth2ResourceServer(tokens -> tokens.bearerTokenResolver(new BearerHeader())
                        .authenticationManagerResolver(issuers)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .authorizeHttpRequests(paths -> rules(paths, owners, settings))
                .build();
    }

    private static void rules(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry paths,
            OwnerDirectory owners,
            EdgeSettings settings) {
        paths.dispatcherTypeMatchers(DispatcherType.ERROR)
                .permitAll()
                .requestMatchers(OPEN)
                .permitAll()
                .requestMatchers("/api/v1/enduser/**", "/graphql")
                .access(PathRule.endUsers())
                .requestMatchers(HttpMethod.GET, "/api/v1/serviceowner/dialogs")
                .access(PathRule.owners(owners, Scope.SERVICE_OWNER, Scope.SERVICE_OWNER_SEARCH))
                .requestMatchers("/api/v1/serviceowner/**")
                .access(PathRule.owners(owners, Scope.SERVICE_OWNER))
                .requestMatchers("/api/v1/directory/**")
                .access(PathRule.operators(settings.directoryOperators()))
                .requestMatchers("/api/v1/**")
                .access(PathRule.anyone())
                .requestMatchers(EndpointRequest.toAnyEndpoint())
                .permitAll()
                .anyRequest()
                .access((_, _) -> NOTHING_HERE);
    }

    @Bean
    IssuerKeyring keyring(EdgeSettings settings, Clock clock) {
        return IssuerKeyring.of(settings.issuers(), clock);
    }

    @Bean
    AuthenticationManagerResolver<HttpServletRequest> issuers(
            EdgeSettings settings, IssuerKeyring keyring, Clock clock) {
        Map<String, AuthenticationManager> issuers = new HashMap<>();
        keyring.keys()
                .forEach((issuer, keys) ->
                        issuers.put(issuer.issuerUri(), new TokenAuthentication(issuer, keys, settings.partyPolicy())));
        AuthenticationManager stranger = _ -> {
            throw new InvalidBearerTokenException("the issuer is not trusted");
        };
        return new VerifiedTokens(
                new JwtIssuerAuthenticationManagerResolver(
                        (AuthenticationManagerResolver<String>) issuer -> issuers.getOrDefault(issuer, stranger)),
                clock);
    }

    /** The request itself is traced and measured; a span for each of security's filters besides cost a fifth of a lookup. */
    @Bean
    SecurityObservationSettings unobserved() {
        return SecurityObservationSettings.noObservations();
    }

    /**
     * Methods that no path has are a 405 like any other, not a malformed request. Labels stand in paths: what is encoded
     * there stays within its segment. A semicolon must be encoded: what stands behind a bare one is no part of the path that
     * is matched.
     */
    @Bean
    StrictHttpFirewall firewall() {
        StrictHttpFirewall firewall = new StrictHttpFirewall();
        firewall.setUnsafeAllowAnyHttpMethod(true);
        firewall.setAllowUrlEncodedSlash(true);
        firewall.setAllowUrlEncodedDoubleSlash(true);
        firewall.setAllowUrlEncodedPercent(true);
        firewall.setAllowBackSlash(true);
        firewall.getEncodedUrlBlocklist().removeAll(ENCODED_SEMICOLON);
        firewall.getDecodedUrlBlocklist().removeAll(ENCODED_SEMICOLON);
        firewall.getDecodedUrlBlocklist().remove(";");
        return firewall;
    }
}
