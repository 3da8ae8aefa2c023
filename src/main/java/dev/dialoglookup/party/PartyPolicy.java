package dev.dialoglookup.party;

/**
 * Which parties this deployment lets in.
 *
 * @param syntheticOnly refuse person numbers of real people ({@code dialoglookup.synthetic-only}, for everything but
 *     production)
 */
public record PartyPolicy(boolean syntheticOnly) {

    /**
     * Reads a party identifier that came from outside.
     *
     * @throws IllegalArgumentException if it is malformed or this deployment does not let it in
     */
    public Party parse(String text) {
        return admitted(Party.parse(text));
    }

    /** The party itself, or an {@link IllegalArgumentException} if this deployment does not let it in. */
    public Party admitted(Party party) {
        if (syntheticOnly && party instanceof Party.Person person && !person.isSynthetic()) {
            throw new IllegalArgumentException("only synthetic person numbers are accepted outside production");
        }
        return party;
    }
}
