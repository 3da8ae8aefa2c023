package dev.dialoglookup.edge;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import dev.dialoglookup.party.IdentityMask;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Masks finished log lines, so that messages, context and stack traces are all covered. */
public final class MaskingEncoder extends EncoderBase<ILoggingEvent> {

    private @Nullable Encoder<ILoggingEvent> encoder;

    /** The encoder that writes the lines. */
    public void setEncoder(Encoder<ILoggingEvent> encoder) {
        this.encoder = encoder;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return encoder == null ? new byte[0] : masked(encoder.encode(event));
    }

    @Override
    public byte @Nullable [] headerBytes() {
        return encoder == null ? null : encoder.headerBytes();
    }

    @Override
    public byte @Nullable [] footerBytes() {
        return encoder == null ? null : encoder.footerBytes();
    }

    private static byte[] masked(byte[] line) {
        return IdentityMask.mask(new String(line, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
