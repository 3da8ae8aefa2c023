package dev.dialoglookup.edge;

import dev.dialoglookup.party.PartyPolicy;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.format.FormatterRegistry;
import org.springframework.http.MediaType;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How requests reach controllers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(EdgeSettings.class)
class WebSettings {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    PartyPolicy partyPolicy(EdgeSettings settings) {
        return settings.partyPolicy();
    }

    @Bean
    WebMvcConfigurer arguments(PartyPolicy policy, ParameterReader parameters) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CallerArguments(new EndUserNaming(policy)));
                resolvers.add(new ParameterRecords(parameters));
            }

            // YAML comes along with the OpenAPI documents, and would be read past all rules of ours and written past
            // our forms
            @Override
            public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
                converters.configureMessageConvertersList(known -> known.removeIf(
                        converter -> converter.getSupportedMediaTypes().contains(MediaType.APPLICATION_YAML)));
            }

            @Override
            public void addFormatters(FormatterRegistry registry) {
                Conversions.addTo(registry, policy);
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(new ParameterRules());
            }
        };
    }
}
