package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.LoggingEvent;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MaskingEncoderTest {

    @Test
    void masksMessagesContextAndStackTraces() {
        LoggerContext context = new LoggerContext();
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(context);
        lines.setPattern("%mdc %msg%n%ex");
        lines.start();
        MaskingEncoder encoder = new MaskingEncoder();
        encoder.setEncoder(lines);
        LoggingEvent event = new LoggingEvent(
                "x",
                context.getLogger("x"),
                Level.INFO,
                "person {} asks",
                new IllegalStateException("no 23456789012 and a@b.no"),
                new Object[] {"12345678901"});
        event.setMDCPropertyMap(Map.of("user", "34567890123"));

        assertThat(new String(encoder.encode(event), StandardCharsets.UTF_8))
                .contains("user=***", "person *** asks", "IllegalStateException: no *** and ***");
    }
}
