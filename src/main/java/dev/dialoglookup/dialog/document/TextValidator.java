package dev.dialoglookup.dialog.document;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks a text in several languages. */
public final class TextValidator implements ConstraintValidator<Text, List<Translation>> {

    private int max;
    private boolean optional;

    @Override
    public void initialize(Text text) {
        max = text.max();
        optional = text.optional();
    }

    @Override
    public boolean isValid(@Nullable List<Translation> text, ConstraintValidatorContext context) {
        Findings findings = new Findings(context);
        if (text != null && !(optional && text.isEmpty())) {
            check(text, max, "", findings);
        }
        return findings.none();
    }

    /** Reports what is wrong with the text that lies at the path. */
    static void check(List<Translation> text, int max, String path, Findings findings) {
        findings.addIf(text.isEmpty(), path, "needs at least one language");
        Set<String> languages = new HashSet<>();
        for (int i = 0; i < text.size(); i++) {
            Translation translation = text.get(i);
            if (translation != null) {
                String at = path + "[" + i + "]";
                translation.check(max, at, findings);
                String language = translation.languageCode();
                findings.addIf(
                        language != null && !languages.add(language),
                        at + ".languageCode",
                        "'" + language + "' is given twice");
            }
        }
    }
}
