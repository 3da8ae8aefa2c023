package dev.dialoglookup.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** A TCP connection to a server on this machine that a test can cut: now, or behind some byte that either side sends. */
public final class CuttableProxy implements AutoCloseable {

    private final int target;
    private final int port;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Way requests;
    private final Way answers;
    private ServerSocket door;

    public CuttableProxy(int target) throws IOException {
        this(target, Long.MAX_VALUE, Long.MAX_VALUE);
    }

    /** Cuts every connection behind that many bytes of all requests, or of all answers. */
    public CuttableProxy(int target, long requestBytes, long answerBytes) throws IOException {
        this.target = target;
        this.requests = new Way(requestBytes);
        this.answers = new Way(answerBytes);
        this.door = opened(0);
        this.port = door.getLocalPort();
    }

    public int port() {
        return port;
    }

    /** How many bytes of requests have come through. */
    public long requested() {
        return requests.passed.get();
    }

    /** How many bytes of answers have come through. */
    public long answered() {
        return answers.passed.get();
    }

    /** Ends every connection and refuses new ones. */
    public void cut() throws IOException {
        door.close();
        for (Socket socket : open) {
            socket.close();
        }
        open.clear();
    }

    /** Lets new connections through again. */
    public void restore() throws IOException {
        door = opened(port);
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    private ServerSocket opened(int onPort) throws IOException {
        ServerSocket socket = new ServerSocket();
        socket.setReuseAddress(true);
        socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), onPort));
        Thread.ofVirtual().start(() -> accept(socket));
        return socket;
    }

    private void accept(ServerSocket from) {
        while (!from.isClosed()) {
            try {
                Socket client = from.accept();
                Socket server = new Socket(InetAddress.getLoopbackAddress(), target);
                open.add(client);
                open.add(server);
                Thread.ofVirtual().start(() -> requests.pump(client, server));
                Thread.ofVirtual().start(() -> answers.pump(server, client));
            } catch (IOException e) {
                if (!from.isClosed()) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** One of the two ways that bytes go. */
    private record Way(long most, AtomicLong passed) {

        Way(long most) {
            this(most, new AtomicLong());
        }

        void pump(Socket from, Socket to) {
            byte[] bytes = new byte[8192];
            try (from;
                    to) {
                int read = from.getInputStream().read(bytes);
                while (read >= 0 && pass(bytes, read, to)) {
                    read = from.getInputStream().read(bytes);
                }
            } catch (IOException _) {
                // one side has gone: try-with-resources closes the other
            }
        }

        /** Whether more may come. */
        private boolean pass(byte[] bytes, int read, Socket to) throws IOException {
            int let = (int) Math.min(read, most - passed.get());
            // counted first: who has the bytes may ask how many they were
            boolean isMore = passed.addAndGet(let) < most && let == read;
            to.getOutputStream().write(bytes, 0, let);
            return isMore;
        }
    }
}
