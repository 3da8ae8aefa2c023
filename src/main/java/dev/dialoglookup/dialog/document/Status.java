package dev.dialoglookup.dialog.document;

/** How far a dialog has come. */
public enum Status {
    NotApplicable(1),
    InProgress(2),
    Draft(3),
    Awaiting(4),
    RequiresAttention(5),
    Completed(6);

    private final int number;

    Status(int number) {
        this.number = number;
    }

    /** What is stored for it. */
    public int number() {
        return number;
    }
}
