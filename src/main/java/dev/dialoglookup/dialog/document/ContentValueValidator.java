package dev.dialoglookup.dialog.document;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Checks a content member: its text, and what it is written in. */
public final class ContentValueValidator implements ConstraintValidator<Text, ContentValue> {

    private int max;
    private List<String> mediaTypes = List.of();

    @Override
    public void initialize(Text text) {
        max = text.max();
        mediaTypes = List.of(text.mediaTypes());
    }

    @Override
    public boolean isValid(@Nullable ContentValue content, ConstraintValidatorContext context) {
        Findings findings = new Findings(context);
        if (content != null) {
            TextValidator.check(content.value(), max, "value", findings);
            findings.addIf(
                    !mediaTypes.contains(content.mediaType().toLowerCase(Locale.ROOT)),
                    "mediaType",
                    "must be " + String.join(" or ", mediaTypes));
            if (mediaTypes.contains(ContentValue.EMBEDDED_MARKDOWN)) {
                checkUrls(content.value(), findings);
            }
        }
        return findings.none();
    }

    private static void checkUrls(List<Translation> values, Findings findings) {
        for (int i = 0; i < values.size(); i++) {
            Translation translation = values.get(i);
            if (translation != null && translation.value() != null && !Uri.Validator.isHttps(translation.value())) {
                findings.add("value[" + i + "].value", "must be an https URL");
            }
        }
    }
}
