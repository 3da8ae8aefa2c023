package dev.dialoglookup.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.localization.LocalizedText;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LanguagesTest {

    @Test
    void ignoresWhatIsNoLanguageAndWhatSaysNothing() {
        Map<String, @Nullable String> names = new LinkedHashMap<>();
        names.put("", "A");
        names.put("klingon", "B");
        names.put("nob", "C");
        names.put("xx", "D");
        names.put("-en", "E");
        names.put("se", null);
        names.put("nn", " ");
        names.put("en-GB", "F");
        assertThat(Languages.text(names)).isEqualTo(LocalizedText.of(Map.of("en", "F")));
        assertThat(Languages.text(Map.of()).isEmpty()).isTrue();
    }

    @Test
    void takesNoForNbUnlessThatIsThere() {
        assertThat(Languages.text(Map.of("no", "A", "nn", "B")))
                .isEqualTo(LocalizedText.of(Map.of("nb", "A", "nn", "B")));
        assertThat(Languages.text(Map.of("NO", "A", "nb_NO", "B"))).isEqualTo(LocalizedText.of(Map.of("nb", "B")));
        assertThat(Languages.text(Map.of("no", "A", "nb", " "))).isEqualTo(LocalizedText.of(Map.of("nb", "A")));
    }
}
