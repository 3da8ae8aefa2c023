package dev.dialoglookup.dialog;

import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.RealDatabase;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Two owners with a service resource each, dialogs for them, and a look at what is stored. */
final class WriteWorld {

    static final String DIALOGS = "/api/v1/serviceowner/dialogs";
    static final String MINE = "urn:altinn:resource:write-mine";
    static final String THEIRS = "urn:altinn:resource:write-theirs";
    static final Organization PARTY = new Organizations(70).next();
    private static final Organization OTHER = new Organizations(71).next();

    final Api owner;
    final Api other;
    final Api admin;
    private final Api anyone;
    private final Api operator;
    private final Tokens tokens;
    private final RealDatabase database;

    WriteWorld(Api api, Tokens tokens, RealDatabase database) {
        this.database = database;
        this.owner = api.as(tokens.serviceOwner(Organizations.TTD));
        this.other = api.as(tokens.serviceOwner(OTHER));
        this.admin = api.as(tokens.admin(OTHER));
        this.anyone = api;
        this.tokens = tokens;
        this.operator = api.as(tokens.operator());
        operator.put("/api/v1/directory/serviceowners", """
                {"orgs": {"ttd": {"name": {"nb": "Testdepartementet"}, "orgnr": "%s"},
                          "other": {"name": {"nb": "En annen"}, "orgnr": "%s"}}}""".formatted(Organizations.TTD.number(), OTHER.number()));
        operator.put("/api/v1/directory/serviceresources", """
                [{"identifier": "write-mine", "title": {"nb": "Min"}, "hasCompetentAuthority": {"orgcode": "ttd"},
                  "resourceType": "GenericAccessResource", "delegable": true},
                 {"identifier": "write-theirs", "title": {"nb": "Deres"}, "hasCompetentAuthority": {"orgcode": "other"},
                  "resourceType": "GenericAccessResource", "delegable": true}]""");
    }

    /** A small document with more members, which are written {@code , "name": value}. */
    static String document(String more) {
        return """
                {"serviceResource": "%s", "party": "%s",
                 "content": {"title": {"value": [{"value": "T", "languageCode": "nb"}], "mediaType": "text/plain"}}%s}""".formatted(MINE, PARTY.urn(), more);
    }

    static String labelled(String label) {
        return document(", \"serviceOwnerContext\": {\"serviceOwnerLabels\": [{\"value\": \"%s\"}]}".formatted(label));
    }

    static String label(String value) {
        return "{\"value\": \"%s\"}".formatted(value);
    }

    static String newCorrespondence() {
        return "urn:altinn:correspondence-id:" + UUID.randomUUID();
    }

    /** Creates, and gives the path of the new dialog. */
    String created(String document) {
        Response response = owner.post(DIALOGS, document);
        if (response.status() != 201) {
            throw new AssertionError(response.body());
        }
        return response.header("Location");
    }

    /** Somebody who may open the party's dialogs about that resource. */
    Api reader(Person person, String resource) {
        operator.with("Dialog-End-User", person.urn())
                .put("/api/v1/directory/access", """
                {"parties": [{"party": "%s", "grants": [{"type": "ResourceDelegation", "subject": "%s"}]}]}""".formatted(PARTY.urn(), resource));
        return anyone.as(tokens.endUser(person).atLevel(4));
    }

    /** How the reader gets to a dialog that its owner gets to by that path. */
    static String read(String path) {
        return path.replace("serviceowner", "enduser");
    }

    /** The first column of every row, as text. */
    List<String> stored(String sql, String dialogPath) {
        String id = dialogPath.substring(dialogPath.lastIndexOf('/') + 1);
        try (var connection = database.connect();
                var statement = connection.prepareStatement(sql)) {
            statement.setObject(1, UUID.fromString(id));
            List<String> rows = new ArrayList<>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    rows.add(String.valueOf(result.getString(1)));
                }
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode storedJson(String sql, String dialogPath) {
        return JsonMapper.shared().readTree(stored(sql, dialogPath).toString());
    }

    /** Runs the calls at the same time. */
    static List<Response> atOnce(List<Callable<Response>> calls) {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Response> responses = new ArrayList<>();
            for (Future<Response> future : threads.invokeAll(calls)) {
                responses.add(future.get());
            }
            return responses;
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
