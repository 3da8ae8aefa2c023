package dev.dialoglookup.caller;

/**
 * How strongly a person was authenticated.
 *
 * @param value 0 (self-registered) to 4 (high); never negative
 */
public record AuthenticationLevel(int value) implements Comparable<AuthenticationLevel> {

    public static final AuthenticationLevel NONE = new AuthenticationLevel(0);

    /** Refuses negative levels. */
    public AuthenticationLevel {
        if (value < 0) {
            throw new IllegalArgumentException("an authentication level is never negative");
        }
    }

    /** Whether this level is enough where {@code required} is asked for. */
    public boolean reaches(int required) {
        return value >= required;
    }

    @Override
    public int compareTo(AuthenticationLevel other) {
        return Integer.compare(value, other.value);
    }
}
