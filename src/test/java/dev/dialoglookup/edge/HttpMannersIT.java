package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Import;

/** Every refusal is a problem document, whoever refuses. */
@IntegrationTest
@Import(EchoController.class)
class HttpMannersIT {

    private static final String ECHO = "/api/v1/enduser/echo";
    private static final Person PERSON = new Persons(4).next();

    private final Api anyone;
    private final Tokens tokens;
    private final Api user;
    private final int port;

    HttpMannersIT(Api anyone, Tokens tokens, @Value("${local.server.port}") int port) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.user = anyone.as(tokens.endUser(PERSON).atLevel(4));
        this.port = port;
    }

    @Test
    void asksForAToken() {
        Response answer = anyone.get(ECHO);
        isProblem(answer, 401, "unauthenticated");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer");
    }

    @Test
    void refusesTokensThatNobodyShouldBelieve() throws Exception {
        var good = tokens.endUser(PERSON);
        for (Object bad : new Object[] {
            "garbage",
            "a b",
            Tokens.unsigned(good),
            Tokens.signedByHmac(good),
            Tokens.signedByStranger(good, "unknown"),
            Tokens.signedByStranger(good, "unknown"),
            Tokens.signedByStranger(good, "unknown"),
            Tokens.signedByStranger(good, "unknown"),
            good.lasting(Duration.ofHours(-1)),
            good.with("aud", "somebody else"),
            tokens.from("stranger").with("pid", PERSON.number())
        }) {
            Response answer = anyone.as(bad).get(ECHO);
            isProblem(answer, 401, "unauthenticated");
            assertThat(answer.headers().firstValue("WWW-Authenticate")).contains("Bearer error=\"invalid_token\"");
        }
        assertThat(user.get(ECHO).status()).isEqualTo(200);
    }

    @Test
    void namesTheMissingScopeBeforeAnythingElse() {
        Response answer = anyone.as(tokens.from("idporten")).get(ECHO);
        isProblem(answer, 403, "missing-scope");
        assertThat(answer.json().get("detail").asString()).contains("digdir:dialogporten or ");
        isProblem(
                anyone.as(tokens.from("idporten").with("scope", "digdir:dialogporten"))
                        .get(ECHO),
                403,
                "unknown-caller");
        isProblem(user.get("/api/v1/serviceowner/echo"), 403, "missing-scope");
    }

    @Test
    void refusesOwnersThatTheDirectoryDoesNotKnow() {
        Api stranger = anyone.as(tokens.serviceOwner(new Organizations(2).next()));
        isProblem(stranger.get("/api/v1/serviceowner/echo"), 403, "unknown-owner");
    }

    @Test
    void tellsOperatorsFromOtherOrganizations() {
        assertThat(anyone.as(tokens.operator()).get("/api/v1/directory/echo").status())
                .isEqualTo(200);
        Response other = anyone.as(tokens.operator()
                        .with(
                                "consumer",
                                Tokens.consumer(new Organizations(1).next().number())))
                .get("/api/v1/directory/echo");
        isProblem(other, 403, "not-an-operator");
    }

    @Test
    void answersWhatIsNotThere() {
        isProblem(user.get("/api/v1/enduser/nothing"), 404, "not-found");
        isProblem(anyone.get("/nothing"), 404, "not-found");
        isProblem(anyone.get("/error"), 404, "not-found");
        isProblem(anyone.get("/actuator/health"), 404, "not-found");
    }

    @Test
    void refusesMethodsAndMediaTypes() {
        Response method = user.delete(ECHO);
        isProblem(method, 405, "method-not-allowed");
        assertThat(method.headers().firstValue("Allow").orElseThrow()).contains("GET", "POST");
        isProblem(user.send("BREW", ECHO, BodyPublishers.noBody()), 405, "method-not-allowed");
        isProblem(user.with("Accept", "text/html").get(ECHO), 406, "not-acceptable");
        isProblem(user.with("Content-Type", "text/plain").post(ECHO, "hello"), 415, "unsupported-media-type");
        isProblem(
                user.with("Content-Type", "application/x-www-form-urlencoded").post(ECHO, "a=b"),
                415,
                "unsupported-media-type");
    }

    /** A reader of another notation would know none of our rules, and a writer none of our forms. */
    @ParameterizedTest
    @ValueSource(strings = {"application/yaml", "application/xml", "application/cbor", "application/x-jackson-smile"})
    void readsAndWritesNothingButJson(String notation) {
        isProblem(user.with("Accept", notation).get(ECHO), 406, "not-acceptable");
        isProblem(user.with("Content-Type", notation).post(ECHO, "text: hello"), 415, "unsupported-media-type");
    }

    @Test
    void refusesBodiesThatAreTooLarge() {
        byte[] large = new byte[(int) BoundedBody.LIMIT + 1];
        Api json = user.with("Content-Type", "application/json");
        isProblem(json.send("POST", ECHO, BodyPublishers.ofByteArray(large)), 413, "content-too-large");
        InputStream chunks = new ByteArrayInputStream(" ".repeat(large.length).getBytes(StandardCharsets.UTF_8));
        isProblem(json.send("POST", ECHO, BodyPublishers.ofInputStream(() -> chunks)), 413, "content-too-large");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[]",
                "{\"text\":\"a\",\"text\":\"b\"}",
                "{\"text\":\"a\"} {}",
                "{\"text\":\"a\",\"shape\":0}",
                "{\"text\":\"a\",\"shape\":\"0\"}",
                "{\"text\":1}",
                "{\"text\":\"a\",\"unknown\":1}",
                "{\"text\":\"a\\u0000b\"}"
            })
    void refusesBodiesThatCannotBeRead(String body) {
        isProblem(user.post(ECHO, body), 400, "invalid-body");
    }

    @Test
    void refusesDeepNesting() {
        isProblem(user.post(ECHO, "[".repeat(100_000)), 400, "invalid-body");
    }

    @Test
    void readsEnumsInAnyCaseAndWritesThemInOne() {
        Response answer = user.post(ECHO, "{\"text\":\"a\",\"shape\":\"RIGHTANGLED\"}");
        assertThat(answer.body()).isEqualTo("{\"text\":\"a\",\"shape\":\"RightAngled\"}");
        assertThat(user.get(ECHO + "?shape=rightangled&at=2026-01-02T03:04:05%2B01:00")
                        .body())
                .isEqualTo("{\"at\":\"2026-01-02T02:04:05.000000Z\",\"shape\":\"RightAngled\",\"languages\":[]}");
    }

    @ParameterizedTest
    @CsvSource({
        "id=1-1-1-1-1, id",
        "at=2026-01-02T03:04:05, at",
        "shape=0, shape",
        "shape=, shape",
        "count=0x10, count",
        "count=1&COUNT=2, count",
        "Coumt=1, Coumt",
        "endUserId=x, endUserId",
        "count=%00, count"
    })
    void namesTheParameterThatIsWrong(String query, String key) {
        Response answer = user.get(ECHO + "?" + query);
        isProblem(answer, 400, "invalid-parameter");
        assertThat(answer.json().get("errors").propertyNames()).anyMatch(key::equalsIgnoreCase);
    }

    @Test
    void namesTheNearestParameter() {
        assertThat(user.get(ECHO + "?Coumt=1").body()).contains("did you mean 'count'?");
        assertThat(user.get(ECHO + "/reference").json().get("errors").propertyNames())
                .containsExactly("instanceRef");
        assertThat(user.get(ECHO + "/reference?instanceRef=urn:x").body()).contains("supported identifier");
    }

    @Test
    void findsParametersInAnyCaseAndPathsWithASlashBehind() {
        assertThat(user.get(ECHO + "/?COUNT=7").json().get("count").asInt()).isEqualTo(7);
    }

    @Test
    void refusesMalformedLanguages() {
        Response answer = user.with("Accept-Language", "nb;q=2").get(ECHO);
        isProblem(answer, 400, "invalid-parameter");
        assertThat(answer.json().get("errors").propertyNames()).containsExactly("Accept-Language");
    }

    @Test
    void masksIdentitiesInEverythingEchoed() {
        Response answer = user.get("/api/v1/enduser/%32" + PERSON.number().substring(1) + "/a@b.no?x=1");
        assertThat(answer.json().get("instance").asString()).isEqualTo("/api/v1/enduser/***/***");
        assertThat(user.get(ECHO + "?" + PERSON.number() + "=1&me@there.no=" + PERSON.number())
                        .body())
                .doesNotContain(PERSON.number(), "me@there.no");
    }

    @Test
    void actsForEndUsersOnlyWhereThatIsRecorded() {
        Api owner = anyone.as(tokens.serviceOwner(Organizations.TTD));
        anyone.as(tokens.operator())
                .put(
                        "/api/v1/directory/serviceowners",
                        "{\"orgs\":{\"ttd\":{\"name\":{\"nb\":\"Testdepartementet\"},\"orgnr\":\"991825827\"}}}");
        String path = "/api/v1/serviceowner/echo/for";
        assertThat(owner.get(path).body()).isEqualTo(Organizations.TTD.number());
        isProblem(owner.with("Dialog-End-User", PERSON.urn()).get(path), 500, "internal-error");
        isProblem(
                owner.with("Dialog-End-User", PERSON.urn()).get("/api/v1/serviceowner/echo"), 400, "invalid-parameter");
        isProblem(owner.get(path + "?endUserAuthenticationLevel=3"), 400, "invalid-parameter");
        isProblem(owner.get(path + "?enduserid=" + PERSON.number()), 400, "invalid-parameter");
        isProblem(
                owner.get(path + "?endUserId=" + PERSON.urn() + "&enduserid=" + PERSON.urn()),
                400,
                "invalid-parameter");
    }

    @ParameterizedTest
    @CsvSource({"directory/access, operator", "serviceowner/echo/for, owner", "serviceowner/echo, owner"})
    void takesOneEndUserOnly(String path, String caller) throws IOException {
        anyone.as(tokens.operator())
                .put(
                        "/api/v1/directory/serviceowners",
                        "{\"orgs\":{\"ttd\":{\"name\":{\"nb\":\"Testdepartementet\"},\"orgnr\":\"991825827\"}}}");
        Object token = caller.equals("operator") ? tokens.operator() : tokens.serviceOwner(Organizations.TTD);
        String header = "Dialog-End-User: " + PERSON.urn() + "\r\n";
        String answer = raw(
                "GET /api/v1/%s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer %s\r\n%s\r\n"
                        .formatted(path, token, header + header));
        assertThat(answer).startsWith("HTTP/1.1 400").contains("\"errors\":{\"Dialog-End-User\":[");
    }

    /** The person has the scope of end users only: no way of writing another path may get past its rule. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/v1/serviceowner;x/echo",
                "/api/v1/serviceowner%3Bx/echo",
                "/api/v1/serviceowner%3B/echo",
                "/api/v1/serviceowner/echo;x",
                "/api/v1/serviceowner/echo%3Bx",
                "/api/v1/enduser;x/../serviceowner/echo",
                "/api/v1/enduser%3Bx/../serviceowner/echo",
                "/api/v1/enduser/..;/serviceowner/echo",
                "/api/v1/enduser/..%3B/serviceowner/echo",
                "/api/v1/enduser%5C..%5Cserviceowner/echo",
                "/api/v1/enduser/..%5Cserviceowner/echo",
                "/api/v1%5Cserviceowner/echo",
                "/api/v1/serviceowner%5Cecho",
                "/api/v1/enduser/%2E%2E/serviceowner/echo",
                "/api/v1/directory%3Bx/echo",
                "/;x/api/v1/directory/echo",
                "/%3Bx/api/v1/directory/echo"
            })
    void letsNoWritingOfAPathPastItsRule(String path) throws IOException {
        String head = "GET " + path + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n";
        assertThat(raw(head + "\r\n")).matches("(?s)HTTP/1.1 40[0134] .*\"code\":.*");
        String token = tokens.endUser(PERSON).atLevel(4).toString();
        assertThat(raw(head + "Authorization: Bearer " + token + "\r\n\r\n"))
                .matches("(?s)HTTP/1.1 40[034] .*\"code\":.*");
    }

    @Test
    void keepsPersonalAnswersOutOfCaches() {
        Response answer = user.get(ECHO);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("private, no-store");
        assertThat(answer.headers().allValues("Vary"))
                .containsExactly("Accept-Language, Authorization, Dialog-End-User");
    }

    @Test
    void saysWhatIsAwayAndHidesWhatIsBroken() {
        Response away = user.get(ECHO + "/away");
        isProblem(away, 503, "unavailable");
        assertThat(away.headers().firstValue("Retry-After")).contains("1");
        Response broken = user.get(ECHO + "/broken");
        isProblem(broken, 500, "internal-error");
        assertThat(broken.body()).doesNotContain("select", "dev.dialoglookup.");
    }

    @Test
    void needsNoTokenForOperationsAndDescription() {
        for (String path :
                new String[] {"/livez", "/readyz", "/v3/api-docs/enduser", "/v3/api-docs", "/swagger-ui.html"}) {
            assertThat(anyone.get(path).status()).as(path).isIn(200, 302);
        }
        assertThat(anyone.get("/v3/api-docs").body()).contains("\"openapi\":\"3.1");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GARBAGE",
                "GET /%zz HTTP/1.1",
                "GET /a%2Fb HTTP/1.1",
                "GET /a;b=c HTTP/1.1",
                "GET /../../x HTTP/1.1",
                "GET /<> HTTP/1.1",
                "GET /x?a=%zz HTTP/1.1",
                "GET /x?a=%ff HTTP/1.1",
                "GET /x;a=%zz HTTP/1.1",
                "CONNECT /x HTTP/1.1",
                "POST /x HTTP/1.1\r\nTransfer-Encoding: nonsense",
                "GET /x HTTP/9.9",
                "GET /x HTTP/1.1\r\nBad Header: y"
            })
    void answersGarbageWithAProblem(String head) throws IOException {
        String answer = raw(head + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
        assertThat(answer)
                .contains("application/problem+json", "\"code\":", "\"traceId\":")
                .startsWith("HTTP/1.1 4");
        assertThat(answer).doesNotContain("<html");
    }

    @Test
    void answersHeadersThatAreTooLargeWithAProblem() throws IOException {
        String answer = raw("GET /x HTTP/1.1\r\nHost: localhost\r\nX: " + "x".repeat(70_000) + "\r\n\r\n");
        assertThat(answer).contains("application/problem+json").startsWith("HTTP/1.1 4");
        assertThat(user.get(ECHO + "?x=" + "y".repeat(50_000)).status()).isEqualTo(400);
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(5_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void isProblem(Response answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.json().get("code").asString()).isEqualTo(code);
        assertThat(answer.json().get("status").asInt()).isEqualTo(status);
        assertThat(answer.json().get("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.json().get("type").asString()).isEqualTo("https://dialoglookup.dev/problems/" + code);
    }
}
