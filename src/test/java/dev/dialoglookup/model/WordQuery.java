package dev.dialoglookup.model;

import dev.dialoglookup.dialog.search.TextQuery;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is asked for in words.
 *
 * @param alternatives each a list of words or phrases that must all be there
 * @param excluded words or phrases none of which may be there
 * @param language null: Norwegian, English and no stems are tried
 */
record WordQuery(
        List<List<String>> alternatives,
        List<String> excluded,
        @Nullable String language) {

    /** A text and its language; "" is none. */
    record Said(String language, String text) {}

    /** As a caller writes it. */
    TextQuery written() {
        String wanted = alternatives.stream()
                .map(all -> all.stream().map(WordQuery::term).collect(Collectors.joining(" AND ")))
                .collect(Collectors.joining(" "));
        String unwanted = excluded.stream().map(word -> " -" + term(word)).collect(Collectors.joining());
        return new TextQuery((wanted + unwanted).strip(), language);
    }

    private static String term(String words) {
        return words.contains(" ") ? "\"" + words + "\"" : words;
    }

    boolean matches(List<Said> texts) {
        List<String> tried = language == null ? List.of("nb", "en", "") : List.of(language);
        return (alternatives.isEmpty() || tried.stream().anyMatch(one -> isFound(texts, one)))
                && tried.stream()
                        .noneMatch(one -> excluded.stream()
                                .anyMatch(phrase -> !stems(phrase, one).isEmpty() && isSaid(phrase, texts, one)));
    }

    private boolean isFound(List<Said> texts, String tried) {
        return alternatives.stream()
                .map(all -> all.stream()
                        .filter(phrase -> !stems(phrase, tried).isEmpty())
                        .toList())
                .anyMatch(all -> !all.isEmpty() && all.stream().allMatch(phrase -> isSaid(phrase, texts, tried)));
    }

    /** Whether some text has the phrase, by the stems of its own language or as it stands. */
    private static boolean isSaid(String phrase, List<Said> texts, String tried) {
        List<String> asked = stems(phrase, tried);
        return texts.stream()
                .flatMap(said -> Stream.of(places(said.text(), said.language()), places(said.text(), "")))
                .anyMatch(said -> Collections.indexOfSubList(said, asked) >= 0);
    }

    /** The stems of what is asked for; stop words leave nothing. */
    private static List<String> stems(String words, String language) {
        return places(words, language).stream().filter(stem -> !stem.isEmpty()).toList();
    }

    /** The stems of a text in their places; a stop word leaves its place empty, and no phrase reaches over it. */
    private static List<String> places(String words, String language) {
        return Arrays.stream(words.split(" ", -1))
                .map(word -> Objects.requireNonNullElse(Vocabulary.stem(word, language), ""))
                .toList();
    }
}
