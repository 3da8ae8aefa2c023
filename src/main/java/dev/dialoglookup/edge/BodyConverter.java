package dev.dialoglookup.edge;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.SmartHttpMessageConverter;
import org.springframework.stereotype.Component;

/** Reads the bodies of requests: our own records, and lists of them. */
@Component
class BodyConverter implements SmartHttpMessageConverter<Object> {

    private static final String OURS = "dev.dialoglookup";
    private static final MediaType PATCH = MediaType.valueOf(PatchOperation.MEDIA_TYPE);

    private final BodyReader reader;

    BodyConverter(BodyReader reader) {
        this.reader = reader;
    }

    @Override
    public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
        Class<?> raw = type.toClass();
        boolean ours = raw == List.class
                ? type.getGeneric(0).toClass().getName().startsWith(OURS)
                : raw.isRecord() && raw.getName().startsWith(OURS);
        boolean patch = type.getGeneric(0).toClass() == PatchOperation.class && PATCH.includes(mediaType);
        return ours && (mediaType == null || MediaType.APPLICATION_JSON.includes(mediaType) || patch);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        return reader.read(message.getBody().readAllBytes(), type.getType());
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON, PATCH);
    }

    @Override
    public boolean canWrite(ResolvableType type, Class<?> valueClass, @Nullable MediaType mediaType) {
        return false;
    }

    @Override
    public void write(
            Object value,
            ResolvableType type,
            @Nullable MediaType contentType,
            HttpOutputMessage message,
            @Nullable Map<String, Object> hints) {
        throw new UnsupportedOperationException("reads only");
    }
}
