package dev.dialoglookup.dialog.search;

import org.jspecify.annotations.Nullable;

/**
 * Words to find.
 *
 * @param text as the caller wrote it: words are alternatives; AND joins two, quotes make a phrase, a minus excludes
 * @param languageCode whose stems to compare by, ISO 639-1; null tries Norwegian, English and no stems
 */
public record TextQuery(String text, @Nullable String languageCode) {}
