package dev.dialoglookup.hostile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * A request byte by byte: what a well-behaved client would refuse to send.
 *
 * @param headers whole lines; a length is added unless one is among them
 * @param body one character for each byte
 */
record RawRequest(String method, String target, List<String> headers, String body) {

    private static final int PATIENCE_MILLIS = 20_000;

    /** Sends it on a connection of its own, which ends behind the body. */
    RawAnswer sendTo(int port) {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE_MILLIS);
            try {
                socket.getOutputStream().write(bytes());
                socket.getOutputStream().flush();
                socket.shutdownOutput();
            } catch (SocketException _) {
                // refused before it was read to its end; the answer is there
            }
            return RawAnswer.of(socket.getInputStream().readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(toString(), e);
        }
    }

    private byte[] bytes() {
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(line -> head.append(line).append("\r\n"));
        boolean measured =
                headers.stream().anyMatch(line -> line.startsWith("Content-Length") || line.startsWith("Transfer"));
        if (!measured && !body.isEmpty()) {
            head.append("Content-Length: ").append(body.length()).append("\r\n");
        }
        head.append("Connection: close\r\n\r\n");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(head.toString().getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    /** Short enough for a message of a test. */
    @Override
    public String toString() {
        return "%s %s %s %s"
                .formatted(
                        method,
                        shortened(target),
                        headers.stream().map(RawRequest::shortened).toList(),
                        shortened(body));
    }

    private static String shortened(String text) {
        return text.length() <= 500 ? text : text.substring(0, 500) + "… (" + text.length() + ")";
    }
}
