package dev.dialoglookup.party;

import java.util.Locale;
import java.util.UUID;

/** One who owns dialogs, acts for those who do, or both; each kind checks its own identifier. */
public sealed interface Party {

    /** The identifier in full, lower-cased: the form that is stored and returned. */
    String urn();

    /** Whether dialogs can belong to a party of this kind. */
    boolean canOwnDialogs();

    /** Whether a party of this kind can sit in front of a screen, or be a system acting as if. */
    boolean canBeEndUser();

    /**
     * Reads a party identifier in full, in any letter case.
     *
     * @throws IllegalArgumentException if it is none of the five kinds or its identifier is not valid; the message quotes
     *     the input with identity numbers masked
     */
    static Party parse(String text) {
        String urn = text.strip().toLowerCase(Locale.ROOT);
        for (Kind kind : Kind.values()) {
            if (urn.startsWith(kind.prefix)) {
                return kind.read(urn.substring(kind.prefix.length()));
            }
        }
        throw new IllegalArgumentException("'%s' is not a party identifier; accepted are %s"
                .formatted(IdentityMask.quoted(text), Kind.accepted()));
    }

    /** A natural person, by national identity number, D-number or synthetic number of eleven digits. */
    record Person(String number) implements Party {
        public Person {
            require(Mod11.isPersonNumber(number), "a person number has 11 digits with two valid control digits");
        }

        /** Whether the number is one of the synthetic kinds: month + 40, + 65 or + 80. */
        public boolean isSynthetic() {
            return Integer.parseInt(number.substring(2, 4)) > 40;
        }

        @Override
        public String urn() {
            return Kind.PERSON.prefix + number;
        }

        @Override
        public boolean canOwnDialogs() {
            return true;
        }

        @Override
        public boolean canBeEndUser() {
            return true;
        }

        @Override
        public String toString() {
            return Kind.PERSON.prefix + "***";
        }
    }

    /** An organization, by its number of nine digits. */
    record Organization(String number) implements Party {
        public Organization {
            require(
                    Mod11.isOrganizationNumber(number),
                    "an organization number has 9 digits with a valid control digit");
        }

        @Override
        public String urn() {
            return Kind.ORGANIZATION.prefix + number;
        }

        @Override
        public boolean canOwnDialogs() {
            return true;
        }

        @Override
        public boolean canBeEndUser() {
            return false;
        }

        @Override
        public String toString() {
            return urn();
        }
    }

    /** A person known only by the user name it chose. */
    record SelfIdentifiedUser(String userName) implements Party {
        public SelfIdentifiedUser {
            require(isOneWord(userName), "a user name has 1 to 200 characters and no white space");
        }

        @Override
        public String urn() {
            return Kind.SELF_IDENTIFIED.prefix + userName;
        }

        @Override
        public boolean canOwnDialogs() {
            return true;
        }

        @Override
        public boolean canBeEndUser() {
            return false;
        }

        @Override
        public String toString() {
            return Kind.SELF_IDENTIFIED.prefix + "***";
        }
    }

    /** A person known only by an e-mail address. */
    record EmailUser(String address) implements Party {
        public EmailUser {
            int at = address.indexOf('@');
            require(
                    isOneWord(address) && at > 0 && at == address.lastIndexOf('@') && at < address.length() - 1,
                    "an e-mail address has a name, one @ and a domain, at most 200 characters");
        }

        @Override
        public String urn() {
            return Kind.EMAIL.prefix + address;
        }

        @Override
        public boolean canOwnDialogs() {
            return true;
        }

        @Override
        public boolean canBeEndUser() {
            return true;
        }

        @Override
        public String toString() {
            return Kind.EMAIL.prefix + "***";
        }
    }

    /** A system that an organization lets act for it. */
    record SystemUser(UUID id) implements Party {
        @Override
        public String urn() {
            return Kind.SYSTEM_USER.prefix + id;
        }

        @Override
        public boolean canOwnDialogs() {
            return false;
        }

        @Override
        public boolean canBeEndUser() {
            return true;
        }

        @Override
        public String toString() {
            return urn();
        }
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }

    private static boolean isOneWord(String text) {
        return !text.isEmpty()
                && text.length() <= 200
                && text.codePoints()
                        .noneMatch(c ->
                                Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c));
    }
}
