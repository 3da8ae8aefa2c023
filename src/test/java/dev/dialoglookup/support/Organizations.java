package dev.dialoglookup.support;

import dev.dialoglookup.party.Party.Organization;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;

/** Synthetic organizations (numbers that begin with 3), the same ones for the same seed. */
public final class Organizations {

    /** The test ministry: a service owner, and the directory operator of tests and the local run. */
    public static final Organization TTD = new Organization("991825827");

    private static final int[] WEIGHTS = {3, 2, 7, 6, 5, 4, 3, 2};

    private final Random random;

    public Organizations(long seed) {
        this.random = new Random(seed);
    }

    /** One more organization. */
    public Organization next() {
        return Stream.generate(this::candidate)
                .filter(number -> number.length() == 9)
                .map(Organization::new)
                .findFirst()
                .orElseThrow();
    }

    private String candidate() {
        String digits = String.format(Locale.ROOT, "3%07d", random.nextInt(10_000_000));
        return digits + Persons.control(digits, WEIGHTS);
    }
}
