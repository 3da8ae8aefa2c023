package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimestampsTest {

    @ParameterizedTest
    @CsvSource({
        "2026-04-23T12:00:00Z, 2026-04-23T12:00:00.000000Z",
        "2026-04-23t12:00:00z, 2026-04-23T12:00:00.000000Z",
        "2026-04-23T12:00:00+02:00, 2026-04-23T10:00:00.000000Z",
        "2026-04-23T12:00:00.123456789Z, 2026-04-23T12:00:00.123456Z",
        "0001-01-01T00:00:00Z, 0001-01-01T00:00:00.000000Z"
    })
    void writesWhatItReadInOneForm(String text, String written) {
        assertThat(Timestamps.format(Timestamps.parse(text))).isEqualTo(written);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "now",
                "2026-04-23",
                "2026-04-23T12:00:00",
                "2026-04-23T12:00Z",
                "2026-13-23T12:00:00Z",
                "2026-02-30T12:00:00Z",
                "2026-04-23T12:00:60Z",
                "+12026-04-23T12:00:00Z",
                "0001-01-01T00:00:00+01:00",
                "9999-12-31T23:59:59-01:00",
                "1767225600"
            })
    void refusesEverythingThatIsNotRfc3339WithAnOffset(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Timestamps.parse(text));
    }
}
