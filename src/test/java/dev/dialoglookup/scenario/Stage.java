package dev.dialoglookup.scenario;

import dev.dialoglookup.scenario.Scenario.Dialog;
import dev.dialoglookup.scenario.Scenario.Grant;
import dev.dialoglookup.scenario.Scenario.Resource;
import dev.dialoglookup.scenario.Scenario.Subjects;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a scenario's world into the running service, and changes it, as its operator and owners would: over HTTP. */
final class Stage {

    private static final String DIRECTORY = "/api/v1/directory/";
    private static final String DIALOGS = "/api/v1/serviceowner/dialogs";

    private final Scenario scenario;
    private final Names names;
    private final Documents documents;
    private final Api api;
    private final Tokens tokens;

    Stage(Scenario scenario, Names names, Api api, Tokens tokens) {
        this.scenario = scenario;
        this.names = names;
        this.documents = new Documents(scenario, names);
        this.api = api;
        this.tokens = tokens;
    }

    void set() {
        accepted(operator().put(DIRECTORY + "serviceowners", documents.owners()));
        scenario.resources().forEach((name, resource) -> {
            putResource(name, resource);
            putRights(name, resource.open());
        });
        accepted(operator().put(DIRECTORY + "subjects", documents.subjects()));
        scenario.dialogs().forEach(this::create);
        scenario.grants().forEach(this::putAccess);
        scenario.withdrawn().forEach(this::withdraw);
    }

    void putResource(String name, Resource resource) {
        accepted(operator().put(DIRECTORY + "serviceresources", documents.resource(name, resource)));
    }

    void putRights(String resource, @Nullable Subjects open) {
        String path = DIRECTORY + "serviceresources/%s/rights".formatted(names.resource(resource));
        accepted(operator().put(path, documents.rights(open)));
    }

    /** All of a user's access. */
    void putAccess(String user, List<Grant> grants) {
        accepted(accessOf(user).put(DIRECTORY + "access", documents.access(grants)));
    }

    void give(String user, List<Grant> grants) {
        accepted(accessOf(user).patch(DIRECTORY + "access", Map.of("add", documents.change(grants))));
    }

    void withdraw(String user, List<Grant> grants) {
        accepted(accessOf(user).patch(DIRECTORY + "access", Map.of("remove", documents.change(grants))));
    }

    void withdrawAll(String user) {
        accepted(accessOf(user).delete(DIRECTORY + "access"));
    }

    private void create(String name, Dialog dialog) {
        Api owner = api.as(tokens.serviceOwner(names.ownerOf(name)));
        Response created = accepted(owner.post(DIALOGS, documents.dialog(name, dialog)));
        names.created(name, UUID.fromString(created.json().asString()));
        if (dialog.deleted()) {
            accepted(owner.delete(DIALOGS + "/" + names.dialog(name)));
        }
    }

    private Api accessOf(String user) {
        return operator().with("Dialog-End-User", names.party(user).urn());
    }

    private Api operator() {
        return api.as(tokens.operator());
    }

    private static Response accepted(Response response) {
        if (response.status() / 100 != 2) {
            throw new IllegalStateException("%d: %s".formatted(response.status(), response.body()));
        }
        return response;
    }
}
