package dev.dialoglookup.dialog.web;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers that a reader may keep, if it asks each time whether they still hold. */
@Component
class ConditionalAnswers {

    private final JsonMapper json;

    ConditionalAnswers(JsonMapper json) {
        this.json = json;
    }

    /** The answer under a tag that covers everything in it; where the reader has it already, the framework makes it a 304. */
    <T> ResponseEntity<T> of(T answer) {
        return ResponseEntity.ok()
                .eTag(digest(json.writeValueAsBytes(answer)))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-cache")
                .body(answer);
    }

    private static String digest(byte[] written) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(written), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
