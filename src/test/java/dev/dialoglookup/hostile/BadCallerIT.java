package dev.dialoglookup.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Token;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.World;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Whom the service believes and does not serve, and what of a token counts. */
@IntegrationTest
@TestInstance(Lifecycle.PER_CLASS)
class BadCallerIT {

    private static final String FOR_USER = "/api/v1/enduser/dialoglookup?instanceRef=" + World.APP_INSTANCE;
    private static final String FOR_OWNER = "/api/v1/serviceowner/dialoglookup?instanceRef=" + World.APP_INSTANCE;
    private static final String DIRECTORY = "/api/v1/directory/access";
    private static final String USER_SCOPE = "digdir:dialogporten";
    private static final String OWNER_SCOPE = "digdir:dialogporten.serviceprovider";
    private static final Person KARI = new Person("14858531188");

    private final Api anyone;
    private final Tokens tokens;
    private final World world;

    BadCallerIT(Api anyone, Tokens tokens, World world) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.world = world;
    }

    @BeforeAll
    void loadWorld() {
        world.loadInto(anyone, tokens);
    }

    @Test
    void servesNobodyWhomATokenDoesNotName() {
        Token scope = tokens.from("idporten").with("scope", USER_SCOPE);
        EmailUser ola = new EmailUser("ola@example.com");
        Token system = tokens.systemUser(UUID.randomUUID());
        for (Token nobody : List.of(
                scope,
                scope.with("pid", "14858531189"),
                scope.with("pid", "1485853118"),
                scope.with("pid", 14858531188L),
                scope.with("pid", "01817010055 "),
                // valid, of a day that no month has, and not synthetic
                scope.with("pid", "99015000011"),
                tokens.email(ola).without("amr"),
                tokens.email(ola).with("amr", List.of("Selfregistered-email", "pwd")),
                tokens.email(ola).with("amr", List.of("selfregistered-email")),
                tokens.email(ola).with("email", "nobody"),
                system.with("authorization_details", "x"),
                system.with("authorization_details", List.of(Map.of("type", "x", "systemuser_id", List.of("a")))),
                system.with("authorization_details", systemUser(List.of())),
                system.with("authorization_details", systemUser(List.of("1-1-1-1-1"))))) {
            Refusal.of(anyone.as(nobody).get(FOR_USER), 403, "unknown-caller");
        }
    }

    @Test
    void letsAClaimCountFromItsIssuerOnly() {
        Token person = tokens.from("maskinporten").with("scope", USER_SCOPE).with("pid", KARI.number());
        Refusal.of(anyone.as(person).get(FOR_USER), 403, "unknown-caller");
        Token email = tokens.from("maskinporten")
                .with("scope", USER_SCOPE)
                .with("email", "ola@example.com")
                .with("amr", List.of("Selfregistered-email"));
        Refusal.of(anyone.as(email).get(FOR_USER), 403, "unknown-caller");
        Token system = tokens.from("idporten")
                .with("scope", USER_SCOPE)
                .with(
                        "authorization_details",
                        systemUser(List.of(UUID.randomUUID().toString())));
        Refusal.of(anyone.as(system).get(FOR_USER), 403, "unknown-caller");
        Token owner = tokens.from("idporten")
                .with("scope", OWNER_SCOPE + " dialoglookup:directory")
                .with("consumer", Tokens.consumer(Organizations.TTD.number()));
        Refusal.of(anyone.as(owner).get(FOR_OWNER), 403, "missing-scope");
        Refusal.of(anyone.as(owner).get(DIRECTORY), 403, "missing-scope");
    }

    @Test
    void readsTheLevelFromItsIssuerOnly() {
        Token level3 = tokens.endUser(KARI).atLevel(3);
        Token altinn = tokens.from("altinn").with("scope", USER_SCOPE).with("pid", KARI.number());
        String high = title(tokens.endUser(KARI).atLevel(4));
        String low = title(level3);
        assertThat(low).isNotEqualTo(high);
        assertThat(title(level3.with("urn:altinn:authlevel", 4))).isEqualTo(low);
        assertThat(title(level3.with("acr", "nonsense"))).isEqualTo(low);
        assertThat(title(altinn.with("urn:altinn:authlevel", "4"))).isEqualTo(high);
        assertThat(title(altinn.with("urn:altinn:authlevel", 4).with("acr", "idporten-loa-low")))
                .isEqualTo(high);
        assertThat(title(altinn.with("urn:altinn:authlevel", -1).with("acr", "idporten-loa-high")))
                .isEqualTo(high);
        assertThat(title(altinn)).isEqualTo(low);
    }

    @Test
    void asksServiceOwnersForAValidConsumer() {
        Token owner = tokens.serviceOwner(Organizations.TTD);
        for (Token nobody : List.of(
                owner.without("consumer"),
                owner.with("consumer", "0192:991825827"),
                owner.with("consumer", Map.of("authority", "x", "ID", "0192:991825827")),
                owner.with("consumer", Map.of("authority", "iso6523-actorid-upis", "ID", "991825827")),
                owner.with("consumer", Map.of("authority", "iso6523-actorid-upis", "ID", 991825827)),
                owner.with("consumer", Tokens.consumer("991825828")),
                owner.with("consumer", Tokens.consumer("99182582")))) {
            Refusal.of(anyone.as(nobody).get(FOR_OWNER), 403, "unknown-caller").inDetail("consumer");
            // the scope makes it a service owner that it cannot be, whomever else the token names
            Token both = nobody.with("scope", USER_SCOPE + " " + OWNER_SCOPE);
            Refusal.of(anyone.as(both).get(FOR_USER), 403, "unknown-caller");
        }
    }

    @Test
    void tellsOwnersUsersAndOperatorsApart() {
        Organization stranger = new Organizations(77).next();
        Refusal.of(anyone.as(tokens.serviceOwner(stranger)).get(FOR_OWNER), 403, "unknown-owner");
        Refusal.of(
                anyone.as(tokens.operator().with("consumer", Tokens.consumer(stranger.number())))
                        .with("Dialog-End-User", KARI.urn())
                        .get(DIRECTORY),
                403,
                "not-an-operator");
        Token both = tokens.serviceOwner(Organizations.TTD).with("scope", USER_SCOPE + " " + OWNER_SCOPE);
        Refusal.of(anyone.as(both).get(FOR_USER), 403, "wrong-caller");
        Refusal.of(anyone.as(tokens.serviceOwner(Organizations.TTD)).get(FOR_USER), 403, "missing-scope");
        Refusal.of(anyone.as(tokens.endUser(KARI)).get(FOR_OWNER), 403, "missing-scope");
        Refusal.of(anyone.as(tokens.operator()).get(FOR_OWNER), 403, "missing-scope");
    }

    private String title(Token token) {
        return anyone.as(token).get(FOR_USER).json().at("/title/0/value").asString();
    }

    private static List<Map<String, Object>> systemUser(List<String> ids) {
        return List.of(Map.of("type", "urn:altinn:systemuser", "systemuser_id", ids));
    }
}
