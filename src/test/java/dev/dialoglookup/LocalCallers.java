package dev.dialoglookup;

import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.party.Party.SelfIdentifiedUser;
import dev.dialoglookup.party.Party.SystemUser;
import dev.dialoglookup.support.TestIssuers;
import dev.dialoglookup.support.Token;
import dev.dialoglookup.support.Tokens;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.security.OAuthFlow;
import io.swagger.v3.oas.models.security.OAuthFlows;
import io.swagger.v3.oas.models.security.Scopes;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How the pages of a local run get tokens: Swagger UI from the issuers, the explorer for anybody of the world. */
@TestConfiguration(proxyBeanMethods = false)
class LocalCallers {

    private static final String TOKENS = "/local/tokens";
    private static final Map<String, String> READY_MADE = Map.of(
            "maskinporten",
            "Client id `ttd` (service owner), `operator` (of the directory) or `system` (system user); any secret.",
            "idporten",
            "Client id `level3` or `level4` (Kari Nordmann) or `email` (ola@example.com); any secret.");

    /** Swagger UI's <i>Authorize</i>: the client id alone picks the caller. */
    @Bean
    GlobalOpenApiCustomizer readyMadeCallers(TestIssuers issuers) {
        return document -> READY_MADE.forEach((issuer, who) -> authorize(document, issuer, who, issuers));
    }

    private static void authorize(OpenAPI document, String issuer, String who, TestIssuers issuers) {
        OAuthFlow flow = new OAuthFlow().tokenUrl(issuers.tokenEndpoint(issuer)).scopes(new Scopes());
        document.getComponents()
                .addSecuritySchemes(
                        issuer,
                        new SecurityScheme()
                                .type(SecurityScheme.Type.OAUTH2)
                                .description(who)
                                .flows(new OAuthFlows().clientCredentials(flow)));
        document.addSecurityItem(new SecurityRequirement().addList(issuer));
    }

    /** A token for somebody of the world, as the text that goes behind {@code Bearer}. */
    @Bean
    RouterFunction<ServerResponse> localTokens(TestIssuers issuers) {
        return RouterFunctions.route()
                .POST(TOKENS, request -> {
                    Party caller = party(request.param("caller").orElseThrow());
                    int level = Integer.parseInt(request.param("level").orElseThrow());
                    return ServerResponse.ok()
                            .body(token(new Tokens(issuers), caller, level).toString());
                })
                .build();
    }

    /** By the id that the explorer's list has for it: identity numbers stand in no URL. */
    private static Party party(String id) throws IOException {
        JsonNode list = JsonMapper.shared()
                .readTree(new ClassPathResource("explorer/callers.json").getContentAsString(StandardCharsets.UTF_8));
        return list.get("callers")
                .valueStream()
                .filter(caller -> caller.get("id").asString().equals(id))
                .map(caller -> Party.parse(caller.get("urn").asString()))
                .findFirst()
                .orElseThrow();
    }

    private static Token token(Tokens tokens, Party party, int level) {
        return switch (party) {
            case Person person -> tokens.endUser(person).atLevel(level);
            case Organization owner -> tokens.serviceOwner(owner);
            case SystemUser system -> tokens.systemUser(system.id());
            case EmailUser user -> tokens.email(user);
            case SelfIdentifiedUser _ -> throw new IllegalArgumentException("no token says so");
        };
    }

    @Bean
    @Order(0)
    SecurityFilterChain localChain(HttpSecurity http) {
        return http.securityMatcher(TOKENS)
                .csrf(AbstractHttpConfigurer::disable)
                .authorizeHttpRequests(anyone -> anyone.anyRequest().permitAll())
                .build();
    }
}
