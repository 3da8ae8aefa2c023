package dev.dialoglookup.party;

/** The mod-11 control digits of Norwegian person and organization numbers. */
final class Mod11 {

    private static final int[] PERSON_FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] PERSON_SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};
    private static final int[] ORGANIZATION = {3, 2, 7, 6, 5, 4, 3, 2};

    private Mod11() {}

    static boolean isPersonNumber(String text) {
        return isDigits(text, 11) && endsIn(text, PERSON_FIRST) && endsIn(text, PERSON_SECOND);
    }

    static boolean isOrganizationNumber(String text) {
        return isDigits(text, 9) && endsIn(text, ORGANIZATION);
    }

    /** Only ASCII digits: other scripts' digits look the same to a reader and differ to a database. */
    private static boolean isDigits(String text, int length) {
        return text.length() == length && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean endsIn(String digits, int[] weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * (digits.charAt(i) - '0');
        }
        int control = (11 - sum % 11) % 11;
        return control == digits.charAt(weights.length) - '0';
    }
}
