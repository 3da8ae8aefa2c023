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
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.deser.jdk.StringDeserializer;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How JSON is written and read: no nulls, one form of time, strict where a guess could change the meaning. */
@Configuration(proxyBeanMethods = false)
class JsonSettings {

    @Bean
    JsonMapperBuilderCustomizer strictness() {
        return mapper -> mapper.changeDefaultPropertyInclusion(
                        inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(MapperFeature.ACCEPT_CASE_INSENSITIVE_ENUMS)
                .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .enable(
                        DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES,
                        DeserializationFeature.FAIL_ON_TRAILING_TOKENS,
                        DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                        DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
    }

    @Bean
    JacksonModule values() {
        return new SimpleModule("values")
                .addSerializer(new Written<>(Instant.class, Timestamps::format))
                .addSerializer(new Written<>(Party.class, Party::urn))
                .addSerializer(new Written<>(InstanceRef.class, InstanceRef::urn))
                .addSerializer(new Written<>(LocalizedText.class, LocalizedText::localizations))
                .addDeserializer(Instant.class, new InstantReader())
                .addDeserializer(String.class, new TextReader());
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
            generator.writePOJO(form.apply(value));
        }
    }

    private static final class InstantReader extends StdScalarDeserializer<Instant> {
        InstantReader() {
            super(Instant.class);
        }

        @Override
        public Instant deserialize(JsonParser parser, DeserializationContext context) {
            String text = StringDeserializer.instance.deserialize(parser, context);
            try {
                return Timestamps.parse(text);
            } catch (IllegalArgumentException e) {
                throw context.weirdStringException(text, Instant.class, String.valueOf(e.getMessage()));
            }
        }
    }

    /** PostgreSQL stores every character but this one. */
    private static final class TextReader extends StdScalarDeserializer<String> {
        TextReader() {
            super(String.class);
        }

        @Override
        public String deserialize(JsonParser parser, DeserializationContext context) {
            if (!parser.hasToken(JsonToken.VALUE_STRING)) {
                return context.reportInputMismatch(this, "must be a text");
            }
            String text = parser.getString();
            if (text.indexOf('\0') >= 0) {
                throw context.weirdStringException("…", String.class, "must not contain the character U+0000");
            }
            return text;
        }
    }
}
