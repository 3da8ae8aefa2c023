package dev.dialoglookup.edge;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** A body that ends in a 413 where it becomes too large, whatever its announced length. */
final class BoundedBody extends ServletInputStream {

    static final long LIMIT = 20L * 1024 * 1024;

    private final ServletInputStream body;
    private long read;

    BoundedBody(ServletInputStream body) {
        this.body = body;
    }

    static ProblemException tooLarge() {
        return Refusals.ofStatus(ProblemType.CONTENT_TOO_LARGE.status()).asException();
    }

    @Override
    public int read() throws IOException {
        int value = body.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int count = body.read(buffer, offset, length);
        count(Math.max(count, 0));
        return count;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    private void count(int more) {
        read += more;
        if (read > LIMIT) {
            throw tooLarge();
        }
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
