package dev.dialoglookup.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

class IdentityMaskTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12345678901 | ***",
                "123456 78901 | ***",
                "123456-78901 | ***",
                "123456%2078901 | ***",
                "١٢٣٤٥٦٧٨٩٠١ | ***",
                "urn:altinn:person:identifier-no:12345678901 | urn:altinn:person:identifier-no:***",
                "/a/12345678901/b | /a/***/b",
                "x12345678901y | x***y",
                "me@there.no | ***",
                "to me+you@there.no, now | to ***, now",
                "me%40there.no | ***",
                "?endUserId=me@there.no&x=1 | ?endUserId=***&x=1",
                "urn:altinn:person:idporten-email:me@there.no | urn:altinn:person:idporten-email:***",
                "URN:ALTINN:PERSON:LEGACY-SELFIDENTIFIED:Ola | URN:ALTINN:PERSON:LEGACY-SELFIDENTIFIED:***",
                "urn:altinn:person:legacy-selfidentified:ola_nordmann is gone | urn:altinn:person:legacy-selfidentified:*** is gone",
                "legacy-selfidentified%3Aola | legacy-selfidentified%3A***",
                "/urn:altinn:person:legacy-selfidentified:ola/normann | /urn:altinn:person:legacy-selfidentified:***",
                "/legacy-selfidentified:ola%2Fnormann/x | /legacy-selfidentified:***",
                "legacy-selfidentified:ola?normann&x=1 | legacy-selfidentified:***&x=1",
                "legacy-selfidentified:ola, idporten-email:b; | legacy-selfidentified:***, idporten-email:***;",
                "legacy-selfidentified:ola#nor;man,n and | legacy-selfidentified:*** and",
                "idporten-email:a/b?c@there.no | idporten-email:***"
            })
    void masksWhatIdentifiesAPerson(String text, String masked) {
        assertThat(IdentityMask.mask(text)).isEqualTo(masked);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567890",
                "123456789012",
                "991825827",
                "2026-11-22T09:43:05.163123Z",
                "11111111-2222-3333-4444-555555555555",
                "urn:altinn:systemuser:uuid:11111111-2222-3333-4444-123456789012",
                "264f7730f7f2882e7a42587e62712345",
                "12345678901234567890123456789012",
                "urn:altinn:organization:identifier-no:991825827",
                "@NullMarked"
            })
    void leavesEverythingElse(String text) {
        assertThat(IdentityMask.mask(text)).isEqualTo(text);
    }

    @Test
    void changesNothingTwice() {
        String once = IdentityMask.mask("urn:altinn:person:idporten-email:a@b.no 12345678901");
        assertThat(IdentityMask.mask(once)).isEqualTo(once);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"a@b\\", "a@b.no\"", "\"a@b.no", "legacy-selfidentified:ola\\", "a@b\nc@d", "'\\12345678901\\'"})
    void leavesALineOfJsonReadable(String message) {
        String line = JsonMapper.shared().writeValueAsString(message);
        String masked = JsonMapper.shared().readValue(IdentityMask.mask(line), String.class);
        assertThat(masked).contains("***").doesNotContain("a@b", "ola", "12345678901");
    }

    @Test
    void quotesInShortWithoutCuttingACharacter() {
        assertThat(IdentityMask.quoted("x" + "😀".repeat(199))).isEqualTo("x" + "😀".repeat(199));
        assertThat(IdentityMask.quoted("x" + "😀".repeat(500))).isEqualTo("x" + "😀".repeat(199) + "…");
    }

    @Test
    void masksBeforeItCuts() {
        assertThat(IdentityMask.quoted("/".repeat(195) + "12345678901")).isEqualTo("/".repeat(195) + "***");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1",
                "a@",
                "%40",
                "\\",
                "123456 ",
                "idporten-email:",
                "idporten-email:/\\",
                "idporten-email:,",
                "/?",
                "a1234567-"
            })
    void takesTimeInProportionToItsInput(String part) {
        String text = part.repeat(200_000 / part.length());
        assertTimeoutPreemptively(Duration.ofSeconds(2), () -> IdentityMask.mask(text));
    }
}
