package dev.dialoglookup.edge;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.party.Party;
import java.time.Instant;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How JSON is written: no nulls, one form of time. It is read by {@link BodyReader}. */
@Configuration(proxyBeanMethods = false)
class JsonSettings {

    @Bean
    JsonMapperBuilderCustomizer brevity() {
        return mapper -> mapper.changeDefaultPropertyInclusion(
                inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL));
    }

    @Bean
    JacksonModule values() {
        return new SimpleModule("values")
                .addSerializer(new Written<>(Instant.class, Timestamps::format))
                .addSerializer(new Written<>(Party.class, Party::urn))
                .addSerializer(new Written<>(InstanceRef.class, InstanceRef::urn))
                .addSerializer(new Written<>(LocalizedText.class, LocalizedText::localizations));
    }

    /** Writes a value as another one that says the same. */
    private static final class Written<T> extends StdSerializer<T> {
        private final java.util.function.Function<T, Object> form;

        Written(Class<T> type, java.util.function.Function<T, Object> form) {
            super(type);
            this.form = form;
        }

        @Override
        public void serialize(T value, JsonGenerator generator, SerializationContext context) {
            Object other = form.apply(value);
            if (other instanceof String text) {
                generator.writeString(text); // no serializer need be found for it
            } else {
                generator.writePOJO(other);
            }
        }
    }
}
