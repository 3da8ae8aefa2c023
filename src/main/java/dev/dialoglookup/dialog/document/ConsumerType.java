package dev.dialoglookup.dialog.document;

/** Who an attachment's URL is for. */
public enum ConsumerType {
    Gui,
    Api
}
