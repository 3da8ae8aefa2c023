package dev.dialoglookup.edge;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** JSON with a document a line (NDJSON): read as it comes in, so that a line is bounded and the whole is not. */
public final class JsonLines {

    public static final String X_NDJSON = "application/x-ndjson";
    public static final String NDJSON = "application/ndjson";

    private JsonLines() {}

    static boolean isOne(@Nullable String contentType) {
        String type = contentType == null
                ? ""
                : contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return type.equals(X_NDJSON) || type.equals(NDJSON);
    }
}
