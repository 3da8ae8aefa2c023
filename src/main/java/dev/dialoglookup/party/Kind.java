package dev.dialoglookup.party;

import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.party.Party.SelfIdentifiedUser;
import dev.dialoglookup.party.Party.SystemUser;
import java.util.Arrays;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The kinds of party identifier, each with its URN prefix and its reader. */
enum Kind {
    PERSON("urn:altinn:person:identifier-no:", Person::new),
    ORGANIZATION("urn:altinn:organization:identifier-no:", Organization::new),
    SELF_IDENTIFIED("urn:altinn:person:legacy-selfidentified:", SelfIdentifiedUser::new),
    EMAIL("urn:altinn:person:idporten-email:", EmailUser::new),
    SYSTEM_USER("urn:altinn:systemuser:uuid:", id -> new SystemUser(uuid(id)));

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    final String prefix;
    private final Function<String, Party> reader;

    Kind(String prefix, Function<String, Party> reader) {
        this.prefix = prefix;
        this.reader = reader;
    }

    /** Reads the part behind the prefix; refuses with the prefix and the rule, never with the identifier. */
    Party read(String identifier) {
        try {
            return reader.apply(identifier);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'%s***' is not a valid identifier: %s".formatted(prefix, e.getMessage()), e);
        }
    }

    static String accepted() {
        return Arrays.stream(values()).map(kind -> kind.prefix + "…").collect(Collectors.joining(", "));
    }

    private static UUID uuid(String text) {
        if (!UUID_FORM.matcher(text).matches()) {
            throw new IllegalArgumentException("a system user is named by a UUID");
        }
        return UUID.fromString(text);
    }
}
