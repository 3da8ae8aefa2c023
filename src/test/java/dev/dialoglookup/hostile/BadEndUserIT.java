package dev.dialoglookup.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.World;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the rules say about naming the end user that an owner acts for, one by one. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class BadEndUserIT {

    private static final String FOR_USER = "/api/v1/enduser/dialoglookup";
    private static final String FOR_OWNER = "/api/v1/serviceowner/dialoglookup";
    private static final String ASKING = FOR_OWNER + "?instanceRef=" + World.APP_INSTANCE;
    private static final String PERSON = "urn:altinn:person:identifier-no:14858531188";
    static final List<String> END_USERS = Garbage.END_USERS.stream()
            .filter(named -> named.chars().allMatch(c -> c >= ' ' && c < 127))
            .toList();

    private final Api user;
    private final Api owner;
    private final Api operator;
    private final Tokens tokens;
    private final World world;
    private final Api anyone;

    BadEndUserIT(Api anyone, Tokens tokens, World world) {
        this.anyone = anyone;
        this.user = anyone.as(tokens.endUser(new Person("14858531188")).atLevel(4));
        this.owner = anyone.as(tokens.serviceOwner(Organizations.TTD));
        this.operator = anyone.as(tokens.operator());
        this.tokens = tokens;
        this.world = world;
    }

    @BeforeAll
    void loadWorld() {
        world.loadInto(anyone, tokens);
    }

    @ParameterizedTest
    @FieldSource("END_USERS")
    void refusesEndUsersThatCannotBeOne(String named) {
        Refusal.of(owner.get(ASKING + "&ENDUSERID=" + named), 400, "invalid-parameter")
                .blaming("endUserId");
        Refusal.of(owner.with("Dialog-End-User", named).get(ASKING), 400, "invalid-parameter")
                .blaming("endUserId");
        Refusal.of(operator.with("Dialog-End-User", named).get("/api/v1/directory/access"), 400, "invalid-parameter")
                .blaming("Dialog-End-User");
    }

    @ParameterizedTest
    @CsvSource({
        "endUserId=, endUserId",
        "endUserId=%00, endUserId",
        "endUserId=" + PERSON + "&enduserid=" + PERSON + ", endUserId",
        "endUserId=urn:altinn:person:identifier-no:01817010055, endUserId",
        "endUserAuthenticationLevel=-1, endUserAuthenticationLevel",
        "endUserAuthenticationLevel=5, endUserAuthenticationLevel",
        "endUserAuthenticationLevel=03, endUserAuthenticationLevel",
        "endUserAuthenticationLevel=3.0, endUserAuthenticationLevel",
        "endUserAuthenticationLevel=%D9%A3, endUserAuthenticationLevel",
        "endUserAuthenticationLevel=, endUserAuthenticationLevel",
        "endUserAuthenticationLevel=3&ENDUSERAUTHENTICATIONLEVEL=3, endUserAuthenticationLevel",
        "markAsSeen=true, markAsSeen",
        "endUser=1, endUser"
    })
    void refusesWhatContradictsTheNamedEndUser(String query, String name) {
        Refusal.of(owner.with("Dialog-End-User", PERSON).get(ASKING + "&" + query), 400, "invalid-parameter")
                .blaming(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"endUserAuthenticationLevel=3", "markAsSeen=true"})
    void refusesWhatMeansNothingWithoutAnEndUser(String query) {
        Refusal.of(owner.get(ASKING + "&" + query), 400, "invalid-parameter").blaming(query.split("=", -1)[0]);
    }

    @Test
    void takesTheSameEndUserInParameterAndHeader() {
        Api acting = owner.with("Dialog-End-User", PERSON.toUpperCase(Locale.ROOT));
        assertThat(acting.get(ASKING + "&endUserId=" + PERSON + "&endUserAuthenticationLevel=0")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void acceptsEndUsersWhereTheyMeanSomethingOnly() {
        String reference = "?instanceRef=" + World.APP_INSTANCE;
        Api naming = user.with("Dialog-End-User", PERSON);
        Refusal.of(naming.get(FOR_USER + reference), 400, "invalid-parameter").blaming("endUserId");
        Refusal.of(user.get(FOR_USER + reference + "&endUserId=" + PERSON), 400, "invalid-parameter")
                .blaming("endUserId");
        Refusal.of(
                        operator.with("Dialog-End-User", PERSON).put("/api/v1/directory/subjects", "[]"),
                        400,
                        "invalid-parameter")
                .blaming("endUserId");
        Refusal.of(operator.get("/api/v1/directory/access"), 400, "invalid-parameter")
                .blaming("Dialog-End-User");
    }
}
