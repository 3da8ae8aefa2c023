package dev.dialoglookup.serviceresource;

import dev.dialoglookup.localization.Localization;
import dev.dialoglookup.localization.LocalizedText;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Localized texts as the database keeps them: a JSON array of {@code {languageCode, value}}. */
@Component
public class LocalizedTextColumn {

    private final JsonMapper json = JsonMapper.shared();
    private final ObjectReader texts = json.readerFor(Localization[].class);

    /** Reads a column; an absent text is empty. */
    public LocalizedText read(@Nullable String column) {
        return column == null || column.equals("[]")
                ? LocalizedText.EMPTY
                : new LocalizedText(List.of(texts.<Localization[]>readValue(column)));
    }

    /** Reads a column; an empty text becomes one {@code nb} entry with the fallback. */
    public LocalizedText readOr(@Nullable String column, String fallback) {
        LocalizedText text = read(column);
        return text.isEmpty() ? new LocalizedText(List.of(new Localization("nb", fallback))) : text;
    }

    /** Writes a column. */
    public String write(LocalizedText text) {
        return json.writeValueAsString(text.localizations());
    }
}
