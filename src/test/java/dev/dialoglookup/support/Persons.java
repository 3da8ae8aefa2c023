package dev.dialoglookup.support;

import dev.dialoglookup.party.Party.Person;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Synthetic persons (month + 80), the same ones for the same seed. */
public final class Persons {

    private static final int[] FIRST = {3, 7, 6, 1, 8, 9, 4, 5, 2};
    private static final int[] SECOND = {5, 4, 3, 2, 7, 6, 5, 4, 3, 2};

    private final Random random;

    public Persons(long seed) {
        this.random = new Random(seed);
    }

    /** One more person. */
    public Person next() {
        return Stream.generate(this::candidate)
                .filter(number -> number.length() == 11)
                .map(Person::new)
                .findFirst()
                .orElseThrow();
    }

    private String candidate() {
        String digits = String.format(
                Locale.ROOT,
                "%02d%02d%02d%03d",
                random.nextInt(1, 29),
                random.nextInt(81, 93),
                random.nextInt(100),
                random.nextInt(1000));
        String first = digits + control(digits, FIRST);
        return first + control(first, SECOND);
    }

    /** The control digit, or 10, which no number may have. */
    static int control(String digits, int... weights) {
        int sum = 0;
        for (int i = 0; i < weights.length; i++) {
            sum += weights[i] * Character.digit(digits.charAt(i), 10);
        }
        return (11 - sum % 11) % 11;
    }
}
