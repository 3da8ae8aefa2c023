package dev.dialoglookup.dialog.search;

/** Which dialogs a service owner sees: those that are there, those it deleted, or both. Named as they are written. */
public enum Deletion {
    Exclude,
    Include,
    Only
}
