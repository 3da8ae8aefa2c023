package dev.dialoglookup.audit;

import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Service owners that nobody else uses, each with a dialog, and an end user who may see none of them. */
final class AuditWorld {

    static final String LOOKUP = "/api/v1/serviceowner/dialoglookup";
    static final String SEARCH = "/api/v1/serviceowner/dialogs";
    static final String OF_OWNER = "/api/v1/serviceowner/impersonations";
    static final String OF_USER = "/api/v1/enduser/impersonations";
    private static final Organizations ORGANIZATIONS = new Organizations(404);
    private static final Persons PERSONS = new Persons(404);

    final Organization organization = ORGANIZATIONS.next();
    final Person person = PERSONS.next();
    final Api owner;
    final Api user;
    final Api acting;
    final String dialog;

    AuditWorld(Api api, Tokens tokens) {
        String number = organization.number();
        Api operator = api.as(tokens.operator());
        accepted(operator.put("/api/v1/directory/serviceowners", """
                {"orgs": {"z%1$s": {"name": {"nb": "Z"}, "orgnr": "%1$s"}, "a%1$s": {"name": {"nb": "A"}, "orgnr": "%1$s"}}}""".formatted(number)));
        accepted(operator.put("/api/v1/directory/serviceresources", """
                [{"identifier": "audit-%1$s", "title": {"nb": "T"}, "hasCompetentAuthority": {"orgcode": "z%1$s"},
                  "resourceType": "GenericAccessResource", "delegable": true}]""".formatted(number)));
        this.owner = api.as(tokens.serviceOwner(organization));
        this.user = api.as(tokens.endUser(person));
        this.acting = owner.with("Dialog-End-User", person.urn());
        this.dialog = accepted(owner.post(SEARCH, """
                {"serviceResource": "urn:altinn:resource:audit-%s", "party": "%s",
                 "content": {"title": {"value": [{"value": "T", "languageCode": "nb"}], "mediaType": "text/plain"}}}""".formatted(number, organization.urn())))
                .json()
                .asString();
    }

    /** What looks the dialog up. */
    String lookup() {
        return LOOKUP + "?instanceRef=urn:altinn:dialog-id:" + dialog;
    }

    /** What searches where the dialog is; the user finds nothing. */
    String search() {
        return SEARCH + "?party=" + organization.urn();
    }

    /** The owner's records, newest first. */
    List<JsonNode> records() {
        return pages(owner, OF_OWNER, 1000);
    }

    /** All pages of records, one after the other. */
    static List<JsonNode> pages(Api reader, String path, int limit) {
        List<JsonNode> records = new ArrayList<>();
        String next = path + "?limit=" + limit;
        while (true) {
            JsonNode page = accepted(reader.get(next)).json();
            records.addAll(page.path("items").valueStream().toList());
            if (page.path("hasNextPage").asBoolean() != page.has("continuationToken")
                    || (page.has("continuationToken") && page.path("items").size() != limit)) {
                throw new AssertionError(page.toString());
            }
            if (!page.has("continuationToken")) {
                return records;
            }
            next = "%s?limit=%d&continuationToken=%s"
                    .formatted(path, limit, page.path("continuationToken").asString());
        }
    }

    static Map<String, List<String>> batch(String... references) {
        return Map.of("instanceRefs", List.of(references));
    }

    private static Response accepted(Response response) {
        if (response.status() / 100 != 2) {
            throw new AssertionError("%d: %s".formatted(response.status(), response.body()));
        }
        return response;
    }
}
