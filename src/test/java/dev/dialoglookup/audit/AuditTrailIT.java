package dev.dialoglookup.audit;

import static dev.dialoglookup.audit.AuditWorld.LOOKUP;
import static dev.dialoglookup.audit.AuditWorld.OF_OWNER;
import static dev.dialoglookup.audit.AuditWorld.OF_USER;
import static dev.dialoglookup.audit.AuditWorld.SEARCH;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** What is recorded and what is not, and who reads it. */
@IntegrationTest
class AuditTrailIT {

    private static final String UNKNOWN = "urn:altinn:dialog-id:00000000-0000-7000-8000-00000000dead";

    private final Api api;
    private final Tokens tokens;
    private final JdbcClient jdbc;
    private final AuditWorld world;

    AuditTrailIT(Api api, Tokens tokens, JdbcClient jdbc) {
        this.api = api;
        this.tokens = tokens;
        this.jdbc = jdbc;
        this.world = new AuditWorld(api, tokens);
    }

    @Test
    void saysWhoAskedWhatForWhom() {
        String supplier = new Organizations(9).next().number();
        api.as(tokens.serviceOwner(world.organization)
                        .with("supplier", Tokens.consumer(supplier))
                        .with("client_id", "a-client"))
                .get(world.lookup() + "&endUserAuthenticationLevel=3&endUserId=" + world.person.urn());

        assertThat(world.records()).singleElement().satisfies(one -> {
            assertThat(one.propertyNames())
                    .containsExactlyInAnyOrder(
                            "id",
                            "at",
                            "actor",
                            "supplierOrgNumber",
                            "clientId",
                            "subject",
                            "operation",
                            "dialogIds",
                            "resultCount",
                            "status",
                            "statedAuthenticationLevel",
                            "traceId");
            assertThat(one.path("actor").toString())
                    .isEqualTo("{\"orgNumber\":\"%1$s\",\"code\":\"a%1$s\"}".formatted(world.organization.number()));
            assertThat(one.path("supplierOrgNumber").asString()).isEqualTo(supplier);
            assertThat(one.path("clientId").asString()).isEqualTo("a-client");
            assertThat(one.path("subject").asString()).isEqualTo(world.person.urn());
            assertThat(one.path("operation").asString()).isEqualTo("Lookup");
            assertThat(one.path("dialogIds").toString()).isEqualTo("[\"%s\"]".formatted(world.dialog));
            assertThat(one.path("resultCount").asInt()).isEqualTo(1);
            assertThat(one.path("status").asInt()).isEqualTo(200);
            assertThat(one.path("statedAuthenticationLevel").asInt()).isEqualTo(3);
            assertThat(one.path("traceId").asString()).matches("[0-9a-f]{32}");
            assertThat(one.path("at").asString()).matches(".*T.*\\.[0-9]{6}Z");
        });
    }

    @Test
    void leavesOutWhatIsNotThere() {
        world.acting.get(LOOKUP + "?instanceRef=" + UNKNOWN);
        assertThat(world.records())
                .singleElement()
                .satisfies(one -> assertThat(one.propertyNames())
                        .containsExactlyInAnyOrder("id", "at", "actor", "subject", "operation", "status", "traceId"));
    }

    @Test
    void carriesTheTraceIdOfTheProblem() {
        Response refused = world.acting.get(LOOKUP + "?instanceRef=" + UNKNOWN);
        assertThat(refused.status()).isEqualTo(404);
        assertThat(world.records())
                .extracting(one -> one.path("traceId"))
                .containsExactly(refused.json().path("traceId"));
    }

    @Test
    void recordsNothingWhereNoEndUserIsNamed() {
        world.owner.get(world.lookup());
        world.owner.get(world.search());
        world.owner.post(LOOKUP, AuditWorld.batch(UNKNOWN));
        world.owner.get(world.lookup() + "&endUserAuthenticationLevel=3");
        world.owner.get(world.lookup() + "&endUserId=nobody");
        world.owner.with("Dialog-End-User", world.organization.urn()).get(world.lookup());
        world.owner.with("Dialog-End-User", world.person.urn()).get(OF_OWNER);
        world.user.get("/api/v1/enduser/dialogs?party=" + world.organization.urn());
        world.user.get("/api/v1/enduser/dialoglookup?instanceRef=" + UNKNOWN);
        world.user.with("Dialog-End-User", world.person.urn()).get(world.lookup());
        assertThat(world.records()).isEmpty();
        assertThat(AuditWorld.pages(world.user, OF_USER, 10)).isEmpty();
    }

    /** Others build what answers some of these; that it is recorded does not wait for it. */
    @ParameterizedTest
    @CsvSource({
        "GET, dialogs/?party=PARTY, Search",
        "HEAD, dialogs?party=PARTY, Search",
        "GET, %64ialogs?party=PARTY, Search",
        "GET, dialogs, Search",
        "GET, dialogs?Endusr=1, Search",
        "GET, dialogs?party=PARTY&endUserAuthenticationLevel=9, Search",
        "GET, dialogs/DIALOG, Details",
        "GET, dialogs/DIALOG/?x=1, Details",
        "GET, dialogs/none, Details",
        "GET, dialoglookup?instanceRef=x, Lookup",
        "HEAD, dialoglookup?instanceRef=urn:altinn:dialog-id:DIALOG, Lookup",
        "GET, dialog%6Cookup/?instanceRef=urn:altinn:dialog-id:DIALOG, Lookup",
        "POST, dialoglookup, Lookup",
        "GET, parties, Parties",
        "GET, parties/, Parties",
        "PUT, dialogs/DIALOG/endusercontext/systemlabels, Labels"
    })
    void recordsWhateverTheAnswer(String method, String path, String operation) {
        Response answer = world.acting.send(method, path(path), BodyPublishers.noBody());
        assertThat(world.records()).singleElement().satisfies(one -> {
            assertThat(one.path("operation").asString()).isEqualTo(operation);
            assertThat(one.path("status").asInt()).isEqualTo(answer.status());
            assertThat(one.at("/dialogIds/0").asString(""))
                    .isEqualTo(
                            path.contains("DIALOG") && (path.startsWith("dialogs/") || answer.status() == 200)
                                    ? world.dialog
                                    : "");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Dialogs?party=PARTY",
                "dialogs%2F?party=PARTY",
                "dialogs%20?party=PARTY",
                "dialogs;x?party=PARTY",
                "dialogs%3Bx?party=PARTY",
                "dialogs//?party=PARTY",
                "x/../dialogs?party=PARTY",
                "dialogs/.?party=PARTY",
                "dialoglookup/x?instanceRef=urn:altinn:dialog-id:DIALOG",
                "DIALOGLOOKUP?instanceRef=urn:altinn:dialog-id:DIALOG"
            })
    void answersNoOtherWritingOfAPath(String path) {
        assertThat(world.acting.get(path(path)).status()).isBetween(400, 499);
    }

    @Test
    void recordsWhomAScopeKeepsOutAndNobodyWhomTheDirectoryDoesNotKnow() {
        Api searching = api.as(tokens.serviceOwner(world.organization)
                        .with("scope", "digdir:dialogporten.serviceprovider.search"))
                .with("Dialog-End-User", world.person.urn());
        assertThat(searching.get(world.lookup()).code()).isEqualTo("missing-scope");
        Api stranger =
                api.as(tokens.serviceOwner(new Organizations(-404).next())).with("Dialog-End-User", world.person.urn());
        assertThat(stranger.get(world.lookup()).code()).isEqualTo("unknown-owner");

        assertThat(AuditWorld.pages(world.user, OF_USER, 10)).singleElement().satisfies(one -> {
            assertThat(one.path("status").asInt()).isEqualTo(403);
            assertThat(one.at("/actor/orgNumber").asString()).isEqualTo(world.organization.number());
        });
    }

    @Test
    void namesEachDialogOfABatchOnceAndCountsEveryResult() {
        String reference = "urn:altinn:dialog-id:" + world.dialog;
        world.acting.post(LOOKUP, AuditWorld.batch(reference, UNKNOWN, reference.toUpperCase(Locale.ROOT), "x"));
        world.acting.post(LOOKUP, AuditWorld.batch(UNKNOWN));
        assertThat(world.records())
                .extracting(one -> one.path("dialogIds") + " " + one.path("resultCount"))
                .containsExactly("[] 0", "[\"%s\"] 2".formatted(world.dialog));
    }

    @Test
    void showsTheUserNoDialogThatItMayNotSee() {
        world.acting.get(world.lookup());
        JsonNode seen = AuditWorld.pages(world.user, OF_USER, 10).getFirst();
        JsonNode whole = world.records().getFirst();
        assertThat(seen.path("dialogIds").toString()).isEqualTo("[]");
        assertThat(seen.path("resultCount").asInt()).isEqualTo(1);
        assertThat(seen.path("id")).isEqualTo(whole.path("id"));
        assertThat(seen.path("subject").asString()).isEqualTo(world.person.urn());
    }

    @Test
    void takesATokenOnlyFromWhomItWasGivenTo() {
        world.acting.get(world.lookup());
        world.acting.get(world.search());
        AuditWorld other = new AuditWorld(api, tokens);
        String token = world.owner
                .get(OF_OWNER + "?limit=1")
                .json()
                .path("continuationToken")
                .asString();
        String next = "?limit=7&continuationToken=" + token;
        assertThat(world.owner.get(OF_OWNER + next).json().path("items").size()).isEqualTo(1);
        String ofUser = world.user
                .get(OF_USER + "?limit=1")
                .json()
                .path("continuationToken")
                .asString();
        for (Response refused : new Response[] {
            other.owner.get(OF_OWNER + next),
            world.user.get(OF_USER + next),
            world.owner.get(OF_OWNER + "?continuationToken=" + ofUser),
            other.user.get(OF_USER + "?continuationToken=" + ofUser),
            world.owner.get(SEARCH + "?continuationToken=" + token),
            world.owner.get(OF_OWNER + next + "x")
        }) {
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.json().path("errors").propertyNames()).containsExactly("continuationToken");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"limit=0", "limit=1001", "limit=x", "limit=1&Limit=2", "lmit=1", "endUserId=x", "orderBy=at"})
    void refusesParametersThatItDoesNotTake(String query) {
        assertThat(world.owner.get(OF_OWNER + "?" + query).code()).isEqualTo("invalid-parameter");
        assertThat(world.user.get(OF_USER + "?" + query).code()).isEqualTo("invalid-parameter");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE audit_record SET status = 200",
                "UPDATE audit_record SET status = 200 WHERE false",
                "DELETE FROM audit_record WHERE false",
                "TRUNCATE audit_record",
                """
                INSERT INTO audit_record SELECT * FROM audit_record LIMIT 1
                ON CONFLICT (id) DO UPDATE SET status = 200"""
            })
    void isOnlyEverAppendedTo(String change) {
        world.acting.get(world.lookup());
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> jdbc.sql(change).update())
                .havingRootCause()
                .withMessageContaining("the audit trail is append-only");
        assertThat(world.records()).hasSize(1);
    }

    private String path(String path) {
        return "/api/v1/serviceowner/"
                + path.replace("PARTY", world.organization.urn()).replace("DIALOG", world.dialog);
    }
}
