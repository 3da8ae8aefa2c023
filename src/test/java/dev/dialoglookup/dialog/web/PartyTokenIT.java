package dev.dialoglookup.dialog.web;

import static dev.dialoglookup.dialog.web.FourParties.OTHER_OWNER;
import static dev.dialoglookup.dialog.web.FourParties.OTHER_PERSON;
import static dev.dialoglookup.dialog.web.FourParties.OWNERS;
import static dev.dialoglookup.dialog.web.FourParties.PARTIES;
import static dev.dialoglookup.dialog.web.FourParties.PERSON;
import static dev.dialoglookup.dialog.web.FourParties.RESOURCE;
import static dev.dialoglookup.dialog.web.FourParties.USERS;
import static dev.dialoglookup.dialog.web.FourParties.listed;
import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What tokens of lists of parties are good for, and that they tell nothing. */
@IntegrationTest
class PartyTokenIT {

    private final FourParties world;

    PartyTokenIT(Api anyone, Tokens tokens) {
        world = new FourParties(anyone, tokens);
    }

    @BeforeEach
    void writeTheWorld() {
        world.write();
    }

    @Test
    void continuesWithAnyLimit() {
        String token = token(world.user, USERS + "?limit=1");
        assertThat(listed(world.user, USERS + "?limit=2&continuationToken=" + token))
                .isEqualTo(PARTIES.subList(1, 3));
        assertThat(listed(world.user, USERS + "?continuationToken=" + token)).isEqualTo(PARTIES.subList(1, 4));
    }

    @Test
    void bindsTokensToListViewCallerSubjectAndFilters() {
        List<String> dialogs = PARTIES.stream().map(world::created).toList();
        String users = token(world.user, USERS + "?limit=1");
        String owners = token(world.acting(), OWNERS + "?limit=1");
        String named = token(world.user, USERS + "?limit=1&name=fjell");
        String ofSearch = token(world.user, "/api/v1/enduser/dialogs?limit=1&serviceResource=" + RESOURCE);
        Api other = world.user(OTHER_PERSON);

        refusesToken(other, USERS, users);
        refusesToken(world.acting(), OWNERS, users);
        refusesToken(world.user, USERS + "?name=fjell", users);
        refusesToken(world.user, USERS + "?party=" + PARTIES.get(1), users);
        refusesToken(world.user, USERS, owners);
        refusesToken(world.acting(OTHER_OWNER, PERSON), OWNERS, owners);
        refusesToken(world.acting(Organizations.TTD, OTHER_PERSON), OWNERS, owners);
        refusesToken(world.user, USERS, named);
        refusesToken(world.user, USERS, ofSearch);
        refusesToken(world.user, "/api/v1/enduser/dialogs?serviceResource=" + RESOURCE, users);
        assertThat(listed(world.user, USERS + "?name=fjell&continuationToken=" + named))
                .containsExactly(PARTIES.get(1));
        dialogs.forEach(world::purge);
    }

    private static void refusesToken(Api caller, String path, String token) {
        Response answer = caller.get(path + (path.contains("?") ? "&" : "?") + "continuationToken=" + token);
        assertThat(answer.status()).as(path).isEqualTo(400);
        assertThat(answer.json().get("errors").propertyNames()).containsExactly("continuationToken");
    }

    @Test
    void keepsIdentitiesOutOfTokens() {
        String token = token(world.user, USERS + "?limit=3");
        String read = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.ISO_8859_1);
        assertThat(read).isNotEmpty().doesNotContain("urn:", "333333333", PERSON.number());
    }

    private static String token(Api caller, String path) {
        String token = caller.get(path).json().path("continuationToken").asString("");
        // an empty one would be refused whatever it is bound to
        assertThat(token).as(path).isNotEmpty();
        return token;
    }
}
