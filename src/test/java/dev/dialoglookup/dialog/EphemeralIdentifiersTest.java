package dev.dialoglookup.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.party.Party.SelfIdentifiedUser;
import dev.dialoglookup.party.Party.SystemUser;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class EphemeralIdentifiersTest {

    private static final UUID DIALOG = new UUID(1, 2);
    private static final UUID ANOTHER = new UUID(1, 3);
    private static final Person PERSON = new Persons(5).next();

    private final EphemeralIdentifiers names = new EphemeralIdentifiers("a secret");

    @Test
    void hidesEveryoneWhoIsAPerson() {
        Set<String> different = new HashSet<>();
        for (Party party : List.of(PERSON, new EmailUser("a@b.no"), new SelfIdentifiedUser("kari"))) {
            assertThat(names.of(DIALOG, party)).matches("urn:altinn:person:identifier-ephemeral:[0-9a-f]{10}");
            different.add(names.of(DIALOG, party));
        }
        assertThat(different).hasSize(3);
    }

    @Test
    void keepsOrganizationsAndSystemsClear() {
        SystemUser system = new SystemUser(ANOTHER);
        assertThat(names.of(DIALOG, Organizations.TTD)).isEqualTo(Organizations.TTD.urn());
        assertThat(names.of(DIALOG, system)).isEqualTo(system.urn());
    }

    @Test
    void isStableInADialogAndTellsNothingAcrossDialogs() {
        String name = names.of(DIALOG, PERSON);
        assertThat(new EphemeralIdentifiers("a secret").of(DIALOG, PERSON)).isEqualTo(name);
        assertThat(names.of(ANOTHER, PERSON)).isNotEqualTo(name);
        assertThat(new EphemeralIdentifiers("another secret").of(DIALOG, PERSON))
                .isNotEqualTo(name);
    }
}
