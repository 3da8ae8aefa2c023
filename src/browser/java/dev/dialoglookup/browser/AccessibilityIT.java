package dev.dialoglookup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.options.ColorScheme;
import dev.dialoglookup.support.World;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The explorer under the rules of WCAG 2.1 AA that a machine can check. */
class AccessibilityIT {

    private static final List<String> RULES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice");

    @ParameterizedTest
    @CsvSource({
        "nb, LIGHT, 1280",
        "nb, DARK, 1280",
        "en, LIGHT, 1280",
        "en, DARK, 1280",
        "nb, LIGHT, 320",
        "en, DARK, 320"
    })
    void hasNoViolationBeforeAndAfterEachKindOfAnswer(String language, ColorScheme scheme, int width) {
        try (ExplorerPage explorer = ExplorerPage.in(language, scheme, width)) {
            check(explorer, "before");
            check(explorer.asEndUser("kari", 3).ask(World.APP_INSTANCE), "open");
            explorer.page().click("summary");
            check(explorer, "with the request");
            check(explorer.asEndUser("truls", 4).ask(World.APP_INSTANCE), "missing");
            check(explorer.asOwner("ttd", "per").ask(World.APP_INSTANCE), "for a person");
            check(explorer.asEndUser("kari", 4).ask("nonsense"), "invalid");
        }
    }

    private static void check(ExplorerPage explorer, String state) {
        List<Rule> violations =
                new AxeBuilder(explorer.page()).withTags(RULES).analyze().getViolations();
        assertThat(violations)
                .as(state)
                .extracting(rule -> rule.getId() + ": " + rule.getNodes())
                .isEmpty();
    }
}
