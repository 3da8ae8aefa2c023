package dev.dialoglookup.dialog.document;

import dev.dialoglookup.localization.LocalizedText;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A member of a content: a text and what it is written in.
 *
 * @param mediaType plain text when nothing is said
 */
public record ContentValue(List<@NotNull Translation> value, String mediaType) {

    static final String PLAIN_TEXT = "text/plain";
    static final String MARKDOWN = "text/markdown";
    static final String EMBEDDED_MARKDOWN = "application/vnd.dialogporten.frontchannelembed-url;type=text/markdown";

    public ContentValue(List<Translation> value, @Nullable String mediaType) {
        this.value = value;
        this.mediaType = mediaType == null ? PLAIN_TEXT : mediaType;
    }

    /** The same in every language it has, saying something else. */
    public ContentValue withText(String otherText) {
        return new ContentValue(
                value.stream()
                        .map(translation -> new Translation(otherText, translation.languageCode()))
                        .toList(),
                mediaType);
    }

    /** The text as readers get it. */
    public LocalizedText text() {
        return new LocalizedText(value.stream().map(Translation::localization).toList());
    }
}
