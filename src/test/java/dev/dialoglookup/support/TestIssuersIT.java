package dev.dialoglookup.support;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.caller.Recognition.Recognized;
import dev.dialoglookup.caller.TokenClaims;
import dev.dialoglookup.party.PartyPolicy;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class TestIssuersIT {

    private final TestIssuers issuers = TestIssuers.shared();
    private final Persons persons = new Persons(1);

    @ParameterizedTest
    @CsvSource({
        "maskinporten, ttd, 'urn:altinn:organization:identifier-no:991825827'",
        "maskinporten, operator, 'urn:altinn:organization:identifier-no:991825827'",
        "maskinporten, system, 'urn:altinn:systemuser:uuid:5a1c0c5e-7b0e-4d55-9d0f-3c1f6c1b2a11'",
        "idporten, level3, 'urn:altinn:person:identifier-no:14858531188'",
        "idporten, level4, 'urn:altinn:person:identifier-no:14858531188'",
        "idporten, email, 'urn:altinn:person:idporten-email:ola@example.com'"
    })
    void knowsTheReadyMadeCallersByTheirClientAlone(String issuer, String client, String urn) throws Exception {
        JWTClaimsSet claims = claimsOf(issuer, "client_id=" + client);
        assertThat(claims.getIssuer()).isEqualTo(issuers.uri(issuer));
        assertThat(claims.getAudience()).containsExactly(TestIssuers.AUDIENCE);
        assertThat(urnOf(issuer, claims)).isEqualTo(urn);
    }

    @Test
    void turnsFormFieldsIntoThePersonAndItsLevel() throws Exception {
        var person = persons.next();
        JWTClaimsSet claims = claimsOf(
                "idporten", "client_id=portal&acr=idporten-loa-high&scope=digdir:dialogporten&pid=" + person.number());
        assertThat(claims.getClaims())
                .containsEntry("pid", person.number())
                .containsEntry("acr", "idporten-loa-high")
                .containsEntry("scope", "digdir:dialogporten");
    }

    @Test
    void turnsFormFieldsIntoTheOrganizationAndTheSystemUser() throws Exception {
        String fields = "client_id=system&scope=digdir:dialogporten&orgno=314159268";
        String system = "4c8f1c3e-0000-4000-8000-000000000001";
        assertThat(claimsOf("maskinporten", fields).getJSONObjectClaim("consumer"))
                .containsEntry("ID", "0192:314159268");
        assertThat(urnOf("maskinporten", claimsOf("maskinporten", fields + "&systemuser=" + system)))
                .isEqualTo("urn:altinn:systemuser:uuid:" + system);
    }

    @Test
    void signsAnyClaimThatATestAsksForStandardOnesIncluded() throws Exception {
        Token token = new Tokens(issuers)
                .endUser(persons.next())
                .with("iss", "https://elsewhere.example.com")
                .with("aud", "another service")
                .lasting(Duration.ofHours(-2));
        JWTClaimsSet claims = SignedJWT.parse(token.toString()).getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("https://elsewhere.example.com");
        assertThat(claims.getAudience()).containsExactly("another service");
        assertThat(claims.getExpirationTime()).isInThePast();
    }

    private JWTClaimsSet claimsOf(String issuer, String fields) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuers.tokenEndpoint(issuer)))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials&client_secret=x&" + fields))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            String answer = client.send(request, BodyHandlers.ofString()).body();
            String token =
                    JsonMapper.shared().readTree(answer).path("access_token").asString();
            return SignedJWT.parse(token).getJWTClaimsSet();
        }
    }

    private static String urnOf(String issuer, JWTClaimsSet claims) {
        var recognition = new TokenClaims(issuer, claims.getClaims()).recognized(new PartyPolicy(true));
        return switch (((Recognized) recognition).caller()) {
            case EndUser user -> user.user().urn();
            case ServiceOwner owner -> owner.organization().urn();
            default -> throw new AssertionError("neither an end user nor a service owner");
        };
    }
}
