package dev.dialoglookup.dialog.web;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines of a body as they come in: never more of it is in memory than a few lines. */
final class BodyLines {

    static final int MOST_LINES = 10_000;
    static final int LONGEST_LINE = 1 << 20;
    private static final int MOST_AT_ONCE = 100;
    private static final int BYTES_AT_ONCE = 4 << 20;

    private final InputStream body;
    private final byte[] buffer = new byte[1 << 16];
    private int position;
    private int end;
    private int lines;

    BodyLines(InputStream body) {
        this.body = body;
    }

    /** A line, or why it is not read. */
    sealed interface Line {

        /** What stands in the line, without its end. */
        record Text(ByteArrayOutputStream json) implements Line {}

        /** The line is longer than any may be. */
        record TooLong() implements Line {}

        /** There were as many before it as there may be; it ends the reading. */
        record TooMany() implements Line {}
    }

    /**
     * The next lines: at least one, which it waits for, and those that have come in with it; none at the end.
     *
     * @throws IOException if the body breaks off; what of a line has come in until then is no line
     */
    List<Line> next() throws IOException {
        List<Line> read = new ArrayList<>();
        int bytes = 0;
        while (lines <= MOST_LINES
                && read.size() < MOST_AT_ONCE
                && bytes < BYTES_AT_ONCE
                && (read.isEmpty() || hasMore())) {
            Line line = line();
            if (line == null) {
                break;
            }
            lines++;
            read.add(lines > MOST_LINES ? new Line.TooMany() : line);
            bytes += line instanceof Line.Text(var json) ? json.size() : 0;
        }
        return read;
    }

    private boolean hasMore() throws IOException {
        return position < end || body.available() > 0;
    }

    private @Nullable Line line() throws IOException {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        boolean isTooLong = false;
        boolean isThere = false;
        while (position < end || fill()) {
            isThere = true;
            int stop = position;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            isTooLong |= text.size() + stop - position > LONGEST_LINE;
            if (!isTooLong) {
                text.write(buffer, position, stop - position);
            }
            position = stop + 1;
            if (stop < end) {
                break;
            }
            position = end;
        }
        Line line = isTooLong ? new Line.TooLong() : new Line.Text(text);
        return isThere ? line : null;
    }

    private boolean fill() throws IOException {
        position = 0;
        end = Math.max(body.read(buffer), 0);
        return end > 0;
    }
}
