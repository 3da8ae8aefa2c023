package dev.dialoglookup.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Reads what all integration tests before it have logged; the build runs it behind them. */
class IdentityInLogsIT {

    @Test
    void findsNobodyInTheLogOfTheWholeRun() throws IOException {
        // hostile requests may have left bytes that are no text
        String log = Files.readString(Path.of(System.getProperty("dialoglookup.log")), StandardCharsets.ISO_8859_1);
        List<String> lines = log.lines().toList();

        assertThat(lines).hasSizeGreaterThan(20).anyMatch(line -> line.contains(IdentityExposureIT.MARKER));
        assertThat(lines)
                .allSatisfy(line -> assertThat(IdentityTraces.in(line)).as(line).isEmpty());
    }
}
