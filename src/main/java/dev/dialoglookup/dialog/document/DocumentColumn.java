package dev.dialoglookup.dialog.document;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dialoglookup.party.Party;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdDeserializer;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Documents as the database keeps them: JSON as the owner wrote it, without what was not said. */
@Component
public class DocumentColumn {

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule()
                    .addSerializer(new PartySerializer())
                    .addDeserializer(Party.class, new PartyDeserializer()))
            .build();

    public String write(Object document) {
        return json.writeValueAsString(document);
    }

    /** Reads what {@link #write} wrote. */
    public <T> T read(String column, Class<T> type) {
        return json.readValue(column, type);
    }

    /** Parties are their URNs, wherever they stand. */
    private static final class PartySerializer extends StdSerializer<Party> {

        PartySerializer() {
            super(Party.class);
        }

        @Override
        public void serialize(Party party, JsonGenerator generator, SerializationContext context) {
            generator.writeString(party.urn());
        }
    }

    /** The other way round. */
    private static final class PartyDeserializer extends StdDeserializer<Party> {

        PartyDeserializer() {
            super(Party.class);
        }

        @Override
        public Party deserialize(JsonParser parser, DeserializationContext context) {
            return Party.parse(parser.getString());
        }
    }
}
