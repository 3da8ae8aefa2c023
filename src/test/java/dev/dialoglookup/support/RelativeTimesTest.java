package dev.dialoglookup.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RelativeTimesTest {

    @ParameterizedTest
    @CsvSource({
        "{{now+7d}}, 2026-03-08T12:00:00Z",
        "{{now-1d}}, 2026-02-28T12:00:00Z",
        "{{now+2h}}, 2026-03-01T14:00:00Z",
        "{{now-5m}}, 2026-03-01T11:55:00Z",
        "{{now+90s}}, 2026-03-01T12:01:30Z",
        "{{later}}, {{later}}"
    })
    void writesTheTimeThatAPlaceholderMeans(String placeholder, String written) {
        Instant now = Instant.parse("2026-03-01T12:00:00.123456Z");
        assertThat(RelativeTimes.resolved("from " + placeholder, now)).isEqualTo("from " + written);
    }
}
