package dev.dialoglookup.hostile;

import static java.util.Map.entry;

import dev.dialoglookup.dialog.document.Mutations;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Tokens;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What hostile requests start from before they are spoilt: paths of things there are, documents that would be taken. */
final class HostileWorld {

    private static final String DIALOG = "01980000-0000-7000-8000-00000bad0001";
    private static final String END_USER = "urn:altinn:person:identifier-no:14858531188";

    /** By the end of method and path. */
    private static final Map<String, String> BODIES = Map.ofEntries(
            entry("/dialoglookup", """
            {"instanceRefs": ["urn:altinn:dialog-id:11111111-2222-3333-4444-555555555555"]}
            """),
            entry("/graphql", """
            {"query": "query q($a: String!, $b: SearchDialogInput!, $c: UUID!) {dialogLookup(instanceRef: $a) {lookup {dialogId}} searchDialogs(input: $b) {items {id} errors {message}} dialogById(dialogId: $c) {errors {message}}}",
             "operationName": "q",
             "variables": {"a": "urn:altinn:dialog-id:11111111-2222-3333-4444-555555555555",
                           "b": {"party": ["urn:altinn:organization:identifier-no:315001005"], "status": ["DRAFT"], "limit": 2,
                                 "createdAfter": "2026-01-01T00:00:00Z", "externalReference": "x", "orderBy": "id_asc"},
                           "c": "00000000-0000-7000-8000-00000000dead"}}
            """),
            entry("PATCH /api/v1/serviceowner/dialogs/{dialogId}", """
            [{"op": "test", "path": "/progress", "value": 40},
             {"op": "replace", "path": "/content/title/value/0/value", "value": "Fiendtlig"},
             {"op": "copy", "from": "/content/title", "path": "/content/summary"},
             {"op": "move", "from": "/process", "path": "/precedingProcess"}, {"op": "remove", "path": "/searchTags/1"}]
            """),
            entry("/transmissions", """
            {"type": "Alert", "sender": {"actorType": "PartyRepresentative", "actorName": "Fiende"}, "idempotentKey": "hostile",
             "content": {"title": {"value": [{"value": "Fiendtlig", "languageCode": "nb"}]}}}
            """),
            entry("/activities", """
            {"type": "Information", "performedBy": {"actorType": "ServiceOwner"},
             "description": [{"value": "Fiendtlig", "languageCode": "nb"}]}
            """),
            entry("/context/labels", "{\"value\": \"hostile\"}"),
            entry("/systemlabels", "{\"addLabels\": [\"Archive\"], \"removeLabels\": [\"MarkedAsUnopened\"]}"),
            entry(
                    "/serviceowners",
                    "{\"orgs\": {\"hostile\": {\"name\": {\"nb\": \"Fiendtlig\"}, \"orgnr\": \"991825827\"}}}"),
            entry("/serviceresources", """
            [{"identifier": "hostile", "title": {"nb": "Fiendtlig"}, "hasCompetentAuthority": {"orgcode": "ttd"},
              "resourceType": "GenericAccessResource", "delegable": true, "minimumAuthenticationLevel": 1}]
            """),
            entry("/rights", "[{\"action\": \"read\", \"subjects\": [\"urn:altinn:rolecode:dagl\"]}]"),
            entry("/subjects", """
            [{"urn": "urn:altinn:rolecode:hostile", "name": {"nb": "Fiendtlig"}, "metadata": "https://example.com"}]
            """),
            entry("PUT /api/v1/directory/access", """
            {"parties": [{"party": "urn:altinn:organization:identifier-no:315001005", "name": "A", "partyId": 1337,
              "parent": "urn:altinn:organization:identifier-no:315002001",
              "grants": [{"type": "InstanceDelegation", "subject": "urn:altinn:dialog-id:11111111-2222-3333-4444-555555555555",
                "serviceResource": "urn:altinn:resource:ttd-letter", "validFrom": "2026-01-01T00:00:00Z",
                "validTo": "2099-01-01T00:00:00Z"}]}]}
            """),
            entry("PATCH /api/v1/directory/access", """
            {"add": [{"party": "urn:altinn:organization:identifier-no:315001005", "type": "Role",
               "subject": "urn:altinn:rolecode:lede"}], "remove": []}
            """));

    private final List<String> resources = List.of("ttd-letter", "TTD-letter", "app_ttd_building-permit");

    /** With one dialog of its own, which its reader has opened. */
    static HostileWorld in(Api api, Tokens tokens) {
        HostileWorld world = new HostileWorld();
        int status = api.as(tokens.serviceOwner(Organizations.TTD))
                .post("/api/v1/serviceowner/dialogs", world.dialog())
                .status();
        if (status != 201 && status != 409) {
            throw new IllegalStateException("no dialog: " + status);
        }
        // the first reading leaves a trace; those that count leave none
        int opened = api.as(tokens.endUser(new Person("14858531188")).atLevel(4))
                .get("/api/v1/enduser/dialogs/" + DIALOG)
                .status();
        if (opened != 200) {
            throw new IllegalStateException("not opened: " + opened);
        }
        return world;
    }

    String endUser() {
        return END_USER;
    }

    String path(Endpoint endpoint, Random random) {
        return endpoint.path()
                .replace("{dialogId}", DIALOG)
                .replace("{identifier}", Garbage.oneOf(resources, random))
                .replaceAll("\\{[^}]*}", "first");
    }

    JsonNode body(Endpoint endpoint) {
        return BODIES.entrySet().stream()
                .filter(entry -> (endpoint.method() + ' ' + endpoint.path()).endsWith(entry.getKey()))
                .map(entry -> JsonMapper.shared().readTree(entry.getValue()))
                .findFirst()
                .orElseGet(this::dialog);
    }

    /** Half of the dialogs are read to the end, and are then one that there is already. */
    byte[] unacceptableBody(Endpoint endpoint, Random random) {
        if (endpoint.path().endsWith("/serviceowner/dialogs") && random.nextBoolean()) {
            JsonNode mutated = HostileBodies.mutated(dialog(), random);
            return ((ObjectNode) mutated).put("id", DIALOG).toString().getBytes(StandardCharsets.UTF_8);
        }
        return HostileBodies.unacceptable(body(endpoint), random);
    }

    private ObjectNode dialog() {
        return Mutations.document().put("id", DIALOG).put("idempotentKey", "hostile");
    }
}
