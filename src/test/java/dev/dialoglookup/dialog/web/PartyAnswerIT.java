package dev.dialoglookup.dialog.web;

import static dev.dialoglookup.dialog.web.FourParties.DIRECTORY;
import static dev.dialoglookup.dialog.web.FourParties.OTHER_OWNER;
import static dev.dialoglookup.dialog.web.FourParties.OWNERS;
import static dev.dialoglookup.dialog.web.FourParties.PARTIES;
import static dev.dialoglookup.dialog.web.FourParties.PERSON;
import static dev.dialoglookup.dialog.web.FourParties.USERS;
import static dev.dialoglookup.dialog.web.FourParties.accepted;
import static dev.dialoglookup.dialog.web.FourParties.listed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lists of parties look like, and that they go by the access of the moment. */
@IntegrationTest
class PartyAnswerIT {

    private final FourParties world;

    PartyAnswerIT(Api anyone, Tokens tokens) {
        world = new FourParties(anyone, tokens);
    }

    @BeforeEach
    void writeTheWorld() {
        world.write();
    }

    @Test
    void showsWhatTheDirectoryKnows() {
        Response answer = world.user.get(USERS);
        assertThat(answer.body()).isEqualTo("""
                {"items":[\
                {"party":"%s","name":"Fjellheim Bakeri AS","partyId":1444},\
                {"party":"%s","name":"Fjellheim Bakeri AS avd. Bø","parent":"%s"},\
                {"party":"%s"},{"party":"%s"}],"hasNextPage":false}""".formatted(
                        PARTIES.get(0), PARTIES.get(1), PARTIES.get(0), PARTIES.get(2), PARTIES.get(3)));
        assertThat(answer.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void listsNobodyForOneWithoutGrants() {
        Api nobody = world.user(new Persons(168).next());
        assertThat(nobody.get(USERS).body()).isEqualTo("{\"items\":[],\"hasNextPage\":false}");
    }

    @Test
    void namesForOwnersOnlyThoseWithADialogOfTheirs() {
        String dialog = world.created(PARTIES.get(2));
        String deleted = world.created(PARTIES.get(1));
        accepted(world.owner.delete(deleted));
        assertThat(listed(world.acting(), OWNERS)).containsExactly(PARTIES.get(2));
        assertThat(listed(world.owner, OWNERS + "?EndUserId=" + PERSON.urn())).containsExactly(PARTIES.get(2));
        // a level, even one below that of the service, changes nothing
        assertThat(listed(world.acting(), OWNERS + "/?endUserAuthenticationLevel=0"))
                .containsExactly(PARTIES.get(2));
        assertThat(listed(world.acting(OTHER_OWNER, PERSON), OWNERS)).isEmpty();

        accepted(world.owner.delete(dialog));
        assertThat(listed(world.acting(), OWNERS)).isEmpty();
        accepted(world.owner.post(dialog + "/actions/restore"));
        assertThat(listed(world.acting(), OWNERS)).containsExactly(PARTIES.get(2));
        world.purge(dialog);
        world.purge(deleted);
        assertThat(listed(world.acting(), OWNERS)).isEmpty();
    }

    @Test
    void goesByTheAccessOfTheMoment() {
        List<String> dialogs = PARTIES.stream().map(world::created).toList();
        assertThat(listed(world.acting(), OWNERS)).isEqualTo(PARTIES);

        change("remove", PARTIES.get(3), "");
        assertThat(listed(world.user, USERS)).isEqualTo(PARTIES.subList(0, 3));
        assertThat(listed(world.acting(), OWNERS)).isEqualTo(PARTIES.subList(0, 3));

        change("add", PARTIES.get(3), ", \"validTo\": \"2020-01-01T00:00:00Z\"");
        assertThat(listed(world.user, USERS)).isEqualTo(PARTIES.subList(0, 3));

        accepted(world.operator.put(DIRECTORY + "serviceresources/party-answer/rights", "[]"));
        assertThat(listed(world.user, USERS)).isEqualTo(PARTIES.subList(0, 3));
        assertThat(listed(world.acting(), OWNERS)).containsExactly(PARTIES.get(2));
        dialogs.forEach(world::purge);
    }

    private void change(String how, String party, String window) {
        accepted(world.operator.with("Dialog-End-User", PERSON.urn()).patch(DIRECTORY + "access", """
                {"%s": [{"party": "%s", "type": "Role", "subject": "urn:altinn:rolecode:party-answer"%s}]}""".formatted(
                        how, party, window)));
    }
}
