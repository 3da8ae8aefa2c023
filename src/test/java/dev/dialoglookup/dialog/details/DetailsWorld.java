package dev.dialoglookup.dialog.details;

import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** An owner with services of level 3 and 4, another owner, a party, and users that a test gives access to. */
final class DetailsWorld {

    static final String OWNERS = "/api/v1/serviceowner/dialogs/";
    static final String END_USERS = "/api/v1/enduser/dialogs/";
    static final String DIRECTORY = "/api/v1/directory/";
    static final String RESOURCE = "urn:altinn:resource:details";
    static final String HIGH_RESOURCE = "urn:altinn:resource:details-high";

    private static final Organization OTHER = new Organizations(300).next();
    private static final Duration LIFE = Duration.ofDays(3);
    private static final Persons PERSONS = new Persons(301);
    private static final Organizations PARTIES = new Organizations(302);

    final Api owner;
    final Api other;
    final Organization party = PARTIES.next();
    private final Api anyone;
    private final Tokens tokens;
    private final Api operator;

    DetailsWorld(Api anyone, Tokens tokens) {
        this.anyone = anyone;
        this.tokens = tokens;
        this.owner = anyone.as(tokens.serviceOwner(Organizations.TTD).lasting(LIFE));
        this.other = anyone.as(tokens.serviceOwner(OTHER).lasting(LIFE));
        this.operator = anyone.as(tokens.operator());
        accepted(operator.put(DIRECTORY + "serviceowners", """
                {"orgs": {"ttd": {"name": {"nb": "Testdepartementet"}, "orgnr": "%s"},
                          "details-other": {"name": {"nb": "En annen"}, "orgnr": "%s"}}}""".formatted(Organizations.TTD.number(), OTHER.number())));
        describe("details", "ttd", 3);
        describe("details-high", "ttd", 4);
        describe("details-other", "details-other", 3);
    }

    void describe(String resource, String code, int level) {
        accepted(operator.put(DIRECTORY + "serviceresources", """
                [{"identifier": "%s", "title": {"nb": "Detaljer"}, "hasCompetentAuthority": {"orgcode": "%s"},
                  "resourceType": "GenericAccessResource", "delegable": true, "minimumAuthenticationLevel": %d}]""".formatted(resource, code, level)));
    }

    /** Replaces the rights on a resource: action, attribute ({@code main} or another), role. */
    void rights(String resource, String... actionAttributeRole) {
        StringBuilder rights = new StringBuilder();
        for (int i = 0; i < actionAttributeRole.length; i += 3) {
            rights.append(i == 0 ? "" : ",").append("""
                    {"action": "%s", "attribute": "%s", "subjects": ["urn:altinn:rolecode:%s"]}""".formatted(
                            actionAttributeRole[i], actionAttributeRole[i + 1], actionAttributeRole[i + 2]));
        }
        accepted(operator.put(DIRECTORY + "serviceresources/" + resource + "/rights", "[" + rights + "]"));
    }

    Person person() {
        return PERSONS.next();
    }

    /** A person with everything there is to the service. */
    Person reader() {
        Person reader = person();
        give(reader, party, delegation(RESOURCE), delegation(HIGH_RESOURCE));
        return reader;
    }

    static String delegation(String resource) {
        return "{\"type\": \"ResourceDelegation\", \"subject\": \"%s\"}".formatted(resource);
    }

    static String role(String code) {
        return "{\"type\": \"Role\", \"subject\": \"urn:altinn:rolecode:%s\"}".formatted(code);
    }

    static String instance(String dialogId, String resource) {
        return """
                {"type": "InstanceDelegation", "subject": "urn:altinn:dialog-id:%s", "serviceResource": "%s"}""".formatted(dialogId, resource.substring("urn:altinn:resource:".length()));
    }

    /** Replaces all access of a user. */
    void give(Person user, Party onBehalfOf, String... grants) {
        accepted(operator.with("Dialog-End-User", user.urn())
                .put(DIRECTORY + "access", """
                {"parties": [{"party": "%s", "grants": [%s]}]}""".formatted(onBehalfOf.urn(), String.join(",", grants))));
    }

    Api as(Person user, int level) {
        return anyone.as(tokens.endUser(user).atLevel(level).lasting(LIFE));
    }

    Api ownerFor(Person user) {
        return owner.with("Dialog-End-User", user.urn());
    }

    /** Creates a small dialog with more members, which are written {@code , "name": value}; gives its id. */
    String dialog(String resource, String more) {
        return created("""
                {"serviceResource": "%s", "party": "%s",
                 "content": {"title": {"value": [{"value": "T", "languageCode": "nb"}]}}%s}""".formatted(resource, party.urn(), more));
    }

    /** Creates the dialog that says everything a dialog can say. */
    String fullDialog(Map<String, Object> changes) {
        try {
            String text = new ClassPathResource("dialog.json").getContentAsString(StandardCharsets.UTF_8);
            ObjectNode document = (ObjectNode) JsonMapper.shared().readTree(text);
            document.remove(List.of("id", "idempotentKey"));
            document.put("serviceResource", RESOURCE).put("party", party.urn());
            changes.forEach(document::putPOJO);
            return created(document.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String created(String document) {
        Response response = owner.post(OWNERS.substring(0, OWNERS.length() - 1), document);
        accepted(response);
        return response.json().asString();
    }

    static void accepted(Response response) {
        if (response.status() / 100 != 2) {
            throw new AssertionError("%d: %s".formatted(response.status(), response.body()));
        }
    }
}
