package dev.dialoglookup.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An answer as it came over the wire.
 *
 * @param headers names in any letter case; of several lines the last
 */
record RawAnswer(int status, Map<String, String> headers, String body) {

    /** Reads the last of possibly several: a 100 comes before the answer proper. */
    static RawAnswer of(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n\r\n");
        if (end < 0) {
            return new RawAnswer(0, Map.of(), text);
        }
        if (text.startsWith("HTTP/1.1 1")) {
            return of(text.substring(end + 4).getBytes(StandardCharsets.ISO_8859_1));
        }
        String[] lines = text.substring(0, end).split("\r\n", -1);
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (int i = 1; i < lines.length; i++) {
            String[] header = lines[i].split(":", 2);
            headers.put(header[0], header[1].strip());
        }
        String body = text.substring(end + 4);
        byte[] whole = "chunked".equals(headers.get("Transfer-Encoding"))
                ? joined(body)
                : body.getBytes(StandardCharsets.ISO_8859_1);
        return new RawAnswer(
                Integer.parseInt(lines[0].substring(9, 12)), headers, new String(whole, StandardCharsets.UTF_8));
    }

    JsonNode json() {
        return JsonMapper.shared().readTree(body);
    }

    private static byte[] joined(String chunks) {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        int at = 0;
        while (at < chunks.length()) {
            int end = chunks.indexOf("\r\n", at);
            int size = Integer.parseInt(chunks.substring(at, end), 16);
            whole.writeBytes(chunks.substring(end + 2, end + 2 + size).getBytes(StandardCharsets.ISO_8859_1));
            at = size == 0 ? chunks.length() : end + 2 + size + 2;
        }
        return whole.toByteArray();
    }
}
