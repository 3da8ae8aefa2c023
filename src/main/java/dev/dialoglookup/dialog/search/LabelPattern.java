package dev.dialoglookup.dialog.search;

/**
 * A service-owner label to find.
 *
 * @param value lower-cased; the whole label, or what it begins with
 */
public record LabelPattern(String value, boolean isPrefix) {}
