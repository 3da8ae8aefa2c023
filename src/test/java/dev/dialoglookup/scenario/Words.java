package dev.dialoglookup.scenario;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Parts of answers as texts, so that what the channels say and what a scenario expects can be compared topic by topic. */
final class Words {

    /** What is not there. */
    static final String NONE = "none";

    private Words() {}

    static String text(Map<String, String> valuesByLanguage) {
        return valuesByLanguage.isEmpty() ? NONE : new TreeMap<>(valuesByLanguage).toString();
    }

    static String evidence(String type, String subject, @Nullable Instant to, @Nullable String inheritedFrom) {
        return "%s %s%s%s"
                .formatted(
                        type,
                        subject,
                        to == null ? "" : " until " + to,
                        inheritedFrom == null ? "" : " inherited from " + inheritedFrom);
    }

    static String options(List<String> roles, List<String> accessPackages, boolean delegable) {
        return "roles %s, packages %s%s".formatted(roles, accessPackages, delegable ? ", delegable" : "");
    }
}
