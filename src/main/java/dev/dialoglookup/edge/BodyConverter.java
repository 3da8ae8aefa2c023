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
    private static final MediaType ANY_JSON = new MediaType("application", "*+json");
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
        return ours && (mediaType == null || isJson(mediaType));
    }

    /** Any sort of it: what is refused below would else be read by the framework's converter, which knows none of our rules. */
    private static boolean isJson(MediaType mediaType) {
        return MediaType.APPLICATION_JSON.includes(mediaType) || ANY_JSON.includes(mediaType);
    }

    @Override
    public Object read(ResolvableType type, HttpInputMessage message, @Nullable Map<String, Object> hints)
            throws IOException {
        MediaType sent = message.getHeaders().getContentType();
        boolean isPatch = type.getGeneric(0).toClass() == PatchOperation.class && PATCH.includes(sent);
        if (sent != null && !MediaType.APPLICATION_JSON.includes(sent) && !isPatch) {
            throw Problem.of(
                            ProblemType.UNSUPPORTED_MEDIA_TYPE,
                            "send one of %s as Content-Type".formatted(getSupportedMediaTypes()))
                    .asException();
        }
        return reader.read(message.getBody().readAllBytes(), type.getType());
    }

    @Override
    public List<MediaType> getSupportedMediaTypes() {
        return List.of(MediaType.APPLICATION_JSON);
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
