package dev.dialoglookup.dialog;

import dev.dialoglookup.dialog.document.SystemLabel;
import java.util.List;

/**
 * Labels that a user puts on a dialog, and takes off it first. The last of several places wins; a dialog that is taken out of
 * Bin or Archive is where dialogs are by default.
 *
 * @param add none is {@code Sent}, which only the service notes
 * @param remove none is {@code Sent}
 */
public record SystemLabelChange(List<SystemLabel> add, List<SystemLabel> remove) {

    private static final int PLACES = SystemLabel.Default.bit() | SystemLabel.Bin.bit() | SystemLabel.Archive.bit();

    /** The labels after the change, as one number. */
    short appliedTo(short labels) {
        int now = labels;
        for (SystemLabel label : remove) {
            now = label.place() ? without(now, label) : now & ~label.bit();
        }
        for (SystemLabel label : add) {
            now = (label.place() ? now & ~PLACES : now) | label.bit();
        }
        return (short) now;
    }

    /** Out of a place it is not in, a dialog is not taken; and out of the default there is no way but into another. */
    private static int without(int labels, SystemLabel place) {
        return (labels & place.bit()) == 0 ? labels : (labels & ~PLACES) | SystemLabel.Default.bit();
    }

    boolean marksAsUnopened() {
        return add.contains(SystemLabel.MarkedAsUnopened);
    }
}
