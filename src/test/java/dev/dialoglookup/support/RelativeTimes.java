package dev.dialoglookup.support;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Times that a document writes relative to the moment it is read: {@code {{now+7d}}}, {@code {{now-2h}}}. */
final class RelativeTimes {

    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\{\\{now(?<sign>[+-])(?<amount>\\d+)(?<unit>[dhms])}}");

    private RelativeTimes() {}

    /** The document with every placeholder replaced by a timestamp in UTC. */
    static String resolved(String document, Instant now) {
        Instant wholeSecond = now.truncatedTo(ChronoUnit.SECONDS);
        return PLACEHOLDER
                .matcher(document)
                .replaceAll(match -> wholeSecond.plus(distance(match)).toString());
    }

    private static Duration distance(MatchResult match) {
        long amount = Long.parseLong(match.group("amount"));
        ChronoUnit unit = switch (match.group("unit")) {
            case "d" -> ChronoUnit.DAYS;
            case "h" -> ChronoUnit.HOURS;
            case "m" -> ChronoUnit.MINUTES;
            default -> ChronoUnit.SECONDS;
        };
        Duration distance = Duration.of(amount, unit);
        return match.group("sign").equals("-") ? distance.negated() : distance;
    }
}
