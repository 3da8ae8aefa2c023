package dev.dialoglookup.hostile;

import dev.dialoglookup.party.Party.Person;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Finds what identifies a person in texts where nothing may: independent of the mask that should have kept it out. */
final class IdentityTraces {

    /** Trace ids and UUIDs may hold eleven digits by chance. */
    private static final Pattern IDS =
            Pattern.compile("\\b(?:[0-9a-f]{32}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\\b");

    private static final Pattern NUMBERS = Pattern.compile("(?<![0-9])[0-9]{6}[ +._-]?[0-9]{5}(?![0-9])");
    private static final Pattern ADDRESSES = Pattern.compile("[\\w.+-]+@[\\w-]+(?:\\.[\\w-]+)*\\.[a-z]{2,}");
    private static final Pattern USER_NAMES = Pattern.compile("(?i)legacy-selfidentified:[^\\s*\"'{…]+");

    private IdentityTraces() {}

    /** The identity numbers, e-mail addresses and user names in a text, percent-encoded ones included. */
    static List<String> in(String text) {
        return Stream.of(text, decoded(text))
                .distinct()
                .map(form -> IDS.matcher(form).replaceAll("id"))
                .flatMap(form -> Stream.of(
                                found(NUMBERS, form).filter(IdentityTraces::isPersonNumber),
                                found(ADDRESSES, form),
                                found(USER_NAMES, form))
                        .flatMap(traces -> traces))
                .distinct()
                .toList();
    }

    private static Stream<String> found(Pattern pattern, String text) {
        return pattern.matcher(text).results().map(MatchResult::group);
    }

    private static boolean isPersonNumber(String candidate) {
        try {
            return !new Person(candidate.replaceAll("[^0-9]", "")).number().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static String decoded(String text) {
        String escaped = text.replaceAll("%(?![0-9a-fA-F]{2})", "%25").replace("+", "%2B");
        return URLDecoder.decode(escaped, StandardCharsets.UTF_8);
    }
}
