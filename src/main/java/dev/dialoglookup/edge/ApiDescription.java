package dev.dialoglookup.edge;

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
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI documents say about the service as a whole. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

    private static final String TOKEN = "token";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(
                        Caller.EndUser.class, Caller.ServiceOwner.class, Caller.ForOwner.class, AcceptedLanguages.class)
                .replaceWithClass(InstanceRef.class, String.class)
                .replaceWithClass(Party.class, String.class)
                .replaceWithClass(LocalizedText.class, Localization[].class);
    }

    @Bean
    OpenAPI openApi() {
        SecurityScheme bearer = new SecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT");
        return new OpenAPI()
                .info(new Info()
                        .title("Dialog Lookup")
                        .version("v1")
                        .description("Which dialog is this, and why may this user open it"))
                .components(new Components().addSecuritySchemes(TOKEN, bearer))
                .addSecurityItem(new SecurityRequirement().addList(TOKEN));
    }
}
