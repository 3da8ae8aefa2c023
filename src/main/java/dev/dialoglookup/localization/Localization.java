package dev.dialoglookup.localization;

/**
 * A text in one language.
 *
 * @param languageCode ISO 639-1, two lower-case letters
 */
public record Localization(String languageCode, String value) {}
