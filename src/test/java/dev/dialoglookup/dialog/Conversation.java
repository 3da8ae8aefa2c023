package dev.dialoglookup.dialog;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request that is sent piece by piece (chunked), while its answer is read line by line. */
final class Conversation implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 30_000;

    private final Socket socket;
    private final BufferedReader answers;

    private Conversation(Socket socket) throws IOException {
        this.socket = socket;
        this.answers = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    static Conversation on(int port, String path, String token) throws IOException {
        Socket socket = new Socket("localhost", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
        Conversation conversation = new Conversation(socket);
        conversation.send("""
                POST %s HTTP/1.1\r
                Host: localhost\r
                Authorization: Bearer %s\r
                Content-Type: application/x-ndjson\r
                Transfer-Encoding: chunked\r
                \r
                """.formatted(path, token));
        return conversation;
    }

    void say(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        send("%s\r\n%s\r\n".formatted(Integer.toHexString(bytes.length), text));
    }

    void end() throws IOException {
        send("0\r\n\r\n");
    }

    /** Ends in the middle, and waits until the other side has noticed. */
    void breakOff() throws IOException {
        socket.shutdownOutput();
        answers.lines().forEach(rest -> {});
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
    }

    /** The next line of the answer; an empty one where it ends. */
    String answer() throws IOException {
        String line = answers.readLine();
        while (line != null && !line.startsWith("{") && !line.equals("0")) {
            line = answers.readLine();
        }
        return line == null || line.equals("0") ? "" : line;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
