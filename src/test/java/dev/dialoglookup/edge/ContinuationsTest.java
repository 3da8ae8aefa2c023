package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContinuationsTest {

    private static final String QUERY = "all of mine, newest first";
    private static final byte[] PLACE = {0, 1, -1, 127, -128, 42, 7};

    private final Continuations tokens = new Continuations("a secret");
    private final String token = tokens.token(PLACE, QUERY);

    @Test
    void givesThePlaceBack() {
        assertThat(tokens.place(token, QUERY)).isEqualTo(PLACE);
        assertThat(tokens.place(tokens.token(new byte[0], QUERY), QUERY)).isEmpty();
        assertThat(token).matches("[A-Za-z0-9_-]+");
    }

    @Test
    void isTheSameOnEveryInstanceWithTheSecret() {
        assertThat(new Continuations("a secret").place(token, QUERY)).isEqualTo(PLACE);
        refuses(new Continuations("another secret").token(PLACE, QUERY), QUERY);
    }

    @Test
    void refusesTheTokenOfAnotherQuery() {
        refuses(token, "");
        refuses(token, QUERY + " ");
        refuses(tokens.token(PLACE, "theirs"), QUERY);
    }

    @Test
    void refusesATokenWithAnyBitFlipped() {
        byte[] signed = Base64.getUrlDecoder().decode(token);
        for (int bit = 0; bit < signed.length * 8; bit++) {
            byte[] edited = signed.clone();
            edited[bit / 8] ^= (byte) (1 << bit % 8);
            refuses(Base64.getUrlEncoder().withoutPadding().encodeToString(edited), QUERY);
        }
    }

    @Test
    void refusesATokenWithAnyCharacterReplaced() {
        String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
        for (int at = 0; at < token.length(); at++) {
            for (String other : alphabet.split("")) {
                String edited = token.substring(0, at) + other + token.substring(at + 1);
                if (!edited.equals(token)) {
                    refuses(edited, QUERY);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("lengths")
    void refusesATruncatedToken(int length) {
        refuses(token.substring(0, length), QUERY);
        refuses(token.substring(token.length() - length), QUERY);
    }

    static IntStream lengths() {
        return IntStream.range(
                0, new Continuations("a secret").token(PLACE, QUERY).length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "=",
                "garbage",
                "ÆØÅ",
                "../..",
                "\0",
                "a b",
                "{}",
                "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"
            })
    void refusesGarbage(String garbage) {
        refuses(garbage, QUERY);
        refuses(token + garbage + "=", QUERY);
    }

    private void refuses(String refused, String query) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> tokens.place(refused, query))
                .satisfies(refusal -> {
                    assertThat(refusal.problem().type()).isEqualTo(ProblemType.INVALID_PARAMETER);
                    assertThat(refusal.problem().errors()).containsOnlyKeys("continuationToken");
                });
    }
}
