package dev.dialoglookup.dialog.document;

import java.util.Arrays;
import java.util.List;

/** Where the party keeps a dialog, and what the service notes about it. */
public enum SystemLabel {
    Default(1),
    Bin(2),
    Archive(4),
    MarkedAsUnopened(8),
    Sent(16);

    private final int bit;

    SystemLabel(int bit) {
        this.bit = bit;
    }

    /** Its place in the set of labels that is stored as one number. */
    public int bit() {
        return bit;
    }

    /** The names of the labels in a set that is stored as one number. */
    public static List<String> named(short bits) {
        return Arrays.stream(values())
                .filter(label -> (bits & label.bit) != 0)
                .map(SystemLabel::name)
                .toList();
    }

    /** Whether it is a place, of which a dialog has exactly one. */
    public boolean place() {
        return this == Default || this == Bin || this == Archive;
    }
}
