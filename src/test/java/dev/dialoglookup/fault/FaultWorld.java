package dev.dialoglookup.fault;

import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A service owner with a service of its own, a party, and what the owner may write about the two. */
final class FaultWorld {

    static final String DIALOGS = "/api/v1/serviceowner/dialogs";
    static final String RESOURCE = "urn:altinn:resource:fault";

    private static final String DIRECTORY = "/api/v1/directory/";
    private static final Organizations PARTIES = new Organizations(600);

    final Api owner;
    private final Api operator;
    final Organization party = PARTIES.next();

    FaultWorld(Api anyone, Tokens tokens) {
        this.owner = anyone.as(tokens.serviceOwner(Organizations.TTD).lasting(Duration.ofDays(1)));
        this.operator = anyone.as(tokens.operator());
        accepted(operator.put(DIRECTORY + "serviceowners", """
                {"orgs": {"ttd": {"name": {"nb": "Testdepartementet"}, "orgnr": "%s"}}}""".formatted(Organizations.TTD.number())));
        accepted(operator.put(DIRECTORY + "serviceresources", """
                [{"identifier": "fault", "title": {"nb": "Feil"}, "hasCompetentAuthority": {"orgcode": "ttd"},
                  "resourceType": "GenericAccessResource", "delegable": true, "minimumAuthenticationLevel": 0}]"""));
    }

    /** Replaces all access of a user to the party. */
    void give(Person user, Object... grants) {
        accepted(operator.with("Dialog-End-User", user.urn())
                .put(
                        DIRECTORY + "access",
                        Map.of("parties", List.of(Map.of("party", party.urn(), "grants", List.of(grants))))));
    }

    /** A document with more members. */
    Map<String, Object> document(Map<String, Object> more) {
        Map<String, Object> document = new LinkedHashMap<>(Map.of(
                "serviceResource", RESOURCE,
                "party", party.urn(),
                "content", Map.of("title", Map.of("value", text("T")))));
        document.putAll(more);
        return document;
    }

    /** Creates a dialog; gives its path. */
    String created(Map<String, Object> more) {
        return accepted(owner.post(DIALOGS, document(more))).header("Location");
    }

    /** The ids of the dialogs that a search finds by a reference of the owner's. */
    List<String> dialogs(String externalReference) {
        return accepted(owner.get(DIALOGS + "?externalReference=" + externalReference))
                .json()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    static Map<String, Object> transmission(Map<String, Object> more) {
        Map<String, Object> transmission = new LinkedHashMap<>(Map.of(
                "type", "Information",
                "sender", Map.of("actorType", "ServiceOwner"),
                "content", Map.of("title", Map.of("value", text("Sent")))));
        transmission.putAll(more);
        return transmission;
    }

    static Map<String, Object> activity(UUID id) {
        return Map.of("id", id, "type", "FormSaved", "performedBy", Map.of("actorType", "ServiceOwner"));
    }

    static List<Map<String, String>> text(String value) {
        return List.of(Map.of("languageCode", "nb", "value", value));
    }

    /** A UUIDv7 of now. */
    static UUID newId() {
        UUID random = UUID.randomUUID();
        long millis = Clock.systemUTC().millis();
        long first = (millis << 16) | 0x7000 | (random.getMostSignificantBits() & 0xfff);
        return new UUID(first, random.getLeastSignificantBits());
    }

    static Response accepted(Response response) {
        if (response.status() / 100 != 2) {
            throw new AssertionError("%d: %s".formatted(response.status(), response.body()));
        }
        return response;
    }
}
