package dev.dialoglookup.edge.openapi;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.localization.Localization;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.party.Party;
import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import java.util.List;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import tools.jackson.databind.JsonNode;

/** What the OpenAPI documents say about the service as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.EndUser.class, Caller.ServiceOwner.class, Caller.ForOwner.class, AcceptedLanguages.class)
                .addSimpleTypesForParameterObject(Party.class)
                .replaceWithClass(InstanceRef.class, String.class)
                .replaceWithClass(Party.class, String.class)
                .replaceWithClass(LocalizedText.class, Localization[].class)
                // the one tree in a body is a list of texts that is checked as a whole
                .replaceWithClass(JsonNode.class, String[].class);
    }

    @Bean
    ApiTexts apiTexts() {
        return ApiTexts.read();
    }

    @Bean
    OpenAPI openApi(ApiTexts texts) {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description(texts.token());
        return new OpenAPI()
                .info(new Info().title("Dialog Lookup").version("v1").description(texts.about()))
                // where the document came from, whatever name the service has there
                .servers(List.of(new Server().url("/")))
                .components(new Components().addSecuritySchemes(TOKEN, bearer))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }

    /** Before the framework's converters, which build on it. */
    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    GlobalOperationCustomizer resolvedParameters() {
        return new ResolvedParameters();
    }

    @Bean
    GlobalOpenApiCustomizer words(ApiTexts texts) {
        return new Words(texts);
    }
}
