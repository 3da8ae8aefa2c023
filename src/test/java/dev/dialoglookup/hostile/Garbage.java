package dev.dialoglookup.hostile;

import java.util.List;
import java.util.Random;

/** Texts that break what is not careful, each list for one place of a request. */
final class Garbage {

    private static final String UUID = "11111111-2222-3333-4444-555555555555";

    static final List<String> REFERENCES = List.of(
            "urn:altinn:instance-id:0/" + UUID,
            "urn:altinn:instance-id:01/" + UUID,
            "urn:altinn:instance-id:-1/" + UUID,
            "urn:altinn:instance-id:2147483648/" + UUID,
            "urn:altinn:instance-id:99999999999999999999/" + UUID,
            "urn:altinn:instance-id:%D9%A1%D9%A2/" + UUID,
            "urn:altinn:instance-id:1337/",
            "urn:altinn:instance-id:1337/" + UUID + "/",
            "urn:altinn:instance-id:1337%252F" + UUID,
            "urn:altinn:correspondence-id:%7B" + UUID + "%7D",
            "urn:altinn:correspondence-id:" + UUID.replace("-", ""),
            "urn:altinn:dialog-id:1-1-1-1-1",
            "urn:altinn:dialog-id:" + UUID + "%00",
            "urn:altinn:dialog-id:" + UUID + "%0A.",
            "urn:altinn:dialog-id:" + UUID.replace('1', 'g'),
            "urn:altinn:dialog-id:%EF%BC%91" + UUID.substring(1),
            "urn:altinn:integration:storage:1337/" + UUID,
            "urn:altinn:person:identifier-no:14858531188",
            "14858531188",
            UUID,
            "%ED%A0%80",
            "'%20OR%201=1--",
            "$%7Bjndi:ldap://localhost/a%7D",
            "%F0%9F%92%A9",
            "urn:altinn:dialog-id:" + "1".repeat(5_000));

    /** Some are fine for some filters. */
    static final List<String> FILTERS = List.of(
            "",
            "1",
            "0",
            "2147483648",
            "true",
            "a",
            "abc",
            "%25",
            "_%5C%27%22",
            "%F0%9F%92%A9",
            "%ED%A0%80",
            "a%00",
            "%C4%B0",
            "Draft",
            "nb",
            "createdAt_asc",
            "2026-01-01T00:00:00Z",
            "9999-12-31T23:59:59.999999999Z",
            "urn:altinn:organization:identifier-no:315001005",
            "urn:altinn:person:identifier-no:14858531188",
            "urn:altinn:resource:ttd-letter",
            "x".repeat(256),
            "A".repeat(48));

    static final List<String> QUERIES = List.of(
            "a=1",
            "instanceref2=urn:altinn:dialog-id:" + UUID,
            "a=%zz",
            "a=%",
            "a=%c3%28",
            "%00=1",
            "a=%00",
            "=1",
            "a",
            "%ED%A0%80=%ED%BF%BF",
            "14858531188=ola@example.com",
            "access_token=abc",
            "_method=DELETE",
            "a[]=1&a[0].b=2",
            "class.module.classLoader=x",
            "a=" + "x".repeat(20_000),
            "%F0%9F%92%A9=1",
            "endUserId2=14858531188");

    static final List<String> IDS = List.of(
            "1-1-1-1-1",
            "0",
            "null",
            UUID + "0",
            UUID.substring(1),
            "%7B" + UUID + "%7D",
            "%EF%BC%91" + UUID.substring(1),
            UUID + "%20",
            "14858531188",
            "ola@example.com",
            "%F0%9F%92%A9",
            "a".repeat(3_000),
            "*",
            "..",
            "%2e%2e",
            "a%0d%0aSet-Cookie:x");

    static final List<String> TAILS =
            List.of("/..;/x", ".", "..", "//", "/%2F", "%2F", ";a=b", "%00", "/.", "%5C", "/%2e%2e/", "%", "%zz", "/æ");

    static final List<String> END_USERS = List.of(
            "14858531188",
            "urn:altinn:person:identifier-no:14858531189",
            "urn:altinn:person:identifier-no:",
            "urn:altinn:person:identifier-no:1485853118",
            "urn:altinn:person:identifier-no:%31%34858531188x",
            "urn:altinn:person:legacy-selfidentified:kari",
            "urn:altinn:organization:identifier-no:991825827",
            "urn:altinn:person:idporten-email:nobody",
            "urn:altinn:person:idporten-email:a@b@c",
            "urn:altinn:person:idporten-email:" + "a".repeat(300) + "@example.com",
            "urn:altinn:systemuser:uuid:1-1-1-1-1",
            "urn:altinn:person:identifier-no:14858531188,urn:altinn:person:identifier-no:01817010055",
            "x",
            "\u0000",
            "\u00e6",
            "*");

    static final List<String> HEADERS = List.of(
            "Accept: text/html",
            "Accept: application/json;q=2",
            "Accept: nonsense",
            "Accept: */*;q=0",
            "Accept: application/problem+json",
            "Accept-Language: nb;q=2",
            "Accept-Language: ;;;",
            "Accept-Language: \u00e6",
            "Accept-Language: " + "nb,".repeat(3_000),
            "Accept-Language: " + "x".repeat(3_000),
            "Content-Type: text/plain",
            "Content-Type: application/json; charset=utf-16",
            "Content-Type: application/json; charset=nonsense",
            "Content-Type: nonsense",
            "Content-Type: /",
            "Content-Type: multipart/form-data; boundary=x",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Encoding: gzip",
            "Content-Length: 1",
            "Content-Length: -1",
            "Content-Length: x",
            "Content-Length: 99999",
            "Content-Length: 99999999999",
            "Content-Length: 2\r\nContent-Length: 3",
            "Transfer-Encoding: chunked",
            "Transfer-Encoding: nonsense",
            "If-Match: \"",
            "If-Match: W/\"a\", *, b",
            "If-Match: " + "\"a\",".repeat(3_000),
            "If-None-Match: \"",
            "If-Modified-Since: yesterday",
            "Range: bytes=9-1",
            "Origin: https://example.com",
            "Expect: 100-continue",
            "Expect: 200-nonsense",
            "Upgrade: websocket",
            "Cookie: JSESSIONID=1; a=\"",
            "X-HTTP-Method-Override: DELETE",
            "X-Forwarded-For: a, b",
            "X-Forwarded-Prefix: //x",
            "Forwarded: for=\"",
            "traceparent: nonsense",
            "traceparent: 00-00000000000000000000000000000000-0000000000000000-00",
            "baggage: =,;=",
            "Host: again",
            "No colon",
            "Bad name: x",
            "X: \u0000",
            "X: " + "y".repeat(70_000));

    static final List<String> METHODS =
            List.of("BREW", "get", "TRACE", "PROPFIND", "CONNECT", "OPTIONS", "HEAD", "G".repeat(300), "P/T");

    private Garbage() {}

    static <T> T oneOf(List<T> pieces, Random random) {
        return pieces.get(random.nextInt(pieces.size()));
    }
}
