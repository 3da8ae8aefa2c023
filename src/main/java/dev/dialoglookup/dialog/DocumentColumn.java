package dev.dialoglookup.dialog;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.dialoglookup.party.Party;
import org.springframework.stereotype.Component;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** Documents as the database keeps them: JSON as the owner wrote it, without what was not said. */
@Component
class DocumentColumn {

    private final JsonMapper json = JsonMapper.builder()
            .changeDefaultPropertyInclusion(included -> included.withValueInclusion(JsonInclude.Include.NON_NULL))
            .addModule(new SimpleModule().addSerializer(new PartySerializer()))
            .build();

    String write(Object document) {
        return json.writeValueAsString(document);
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
}
