package dev.dialoglookup.hostile;

import dev.dialoglookup.party.Party.EmailUser;
import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.Response;
import dev.dialoglookup.support.Tokens;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;

/** Requests with identities wherever there is room for them, all of which are refused. */
final class IdentityBearingRequests {

    static final Person PERSON = new Persons(11).next();
    private static final String NUMBER = PERSON.number();
    private static final String EMAIL = "urn:altinn:person:idporten-email:kari@there.example";
    private static final String USER_NAME = "urn:altinn:person:legacy-selfidentified:kari_nordmann";
    private static final String LOOKUP = "/api/v1/enduser/dialoglookup";
    private static final String FOR_OWNER = "/api/v1/serviceowner/dialoglookup?instanceRef=";

    private static final String DETAILS = "/api/v1/serviceowner/dialogs/00000000-0000-7000-8000-00000000dead";
    private static final String USERS_DETAILS = "/api/v1/enduser/dialogs/00000000-0000-7000-8000-00000000dead";

    private IdentityBearingRequests() {}

    /** Sends them all; the answers. */
    static List<Response> sent(Api anyone, Tokens tokens) {
        Api user = anyone.as(tokens.endUser(PERSON));
        Api emailUser = anyone.as(tokens.email(new EmailUser("kari@there.example")));
        Api owner = anyone.as(tokens.serviceOwner(Organizations.TTD));
        Api operator = anyone.as(tokens.operator());
        String unknown = "urn:altinn:dialog-id:00000000-0000-7000-8000-00000000dead";
        String access = "/api/v1/directory/access";
        return List.of(
                user.get(LOOKUP + "?instanceRef=" + PERSON.urn()),
                user.get(LOOKUP + "?instanceRef=" + EMAIL),
                user.get(LOOKUP + "?instanceRef=" + USER_NAME),
                user.get(LOOKUP + "?" + NUMBER + "=kari@there.example&kari%40there.example=" + NUMBER),
                user.get(LOOKUP + "/" + NUMBER),
                user.get("/api/v1/enduser/%3" + NUMBER.charAt(0) + NUMBER.substring(1) + "/" + EMAIL),
                user.get("/" + USER_NAME + "/" + NUMBER + "?x=" + NUMBER),
                user.with("Accept-Language", NUMBER).get(LOOKUP + "?instanceRef=" + unknown),
                user.with("Accept", NUMBER + "/x").get(LOOKUP + "?instanceRef=" + unknown),
                user.with("Content-Type", "text/" + NUMBER).post(LOOKUP, "{}"),
                user.post(LOOKUP, "{\"instanceRefs\": [\"a\"], \"%s\": \"%s\"}".formatted(NUMBER, EMAIL)),
                user.post(LOOKUP, "{\"instanceRefs\": \"%s".formatted(NUMBER)),
                user.send(NUMBER, LOOKUP, BodyPublishers.noBody()),
                emailUser.get(LOOKUP + "?instanceRef=" + unknown),
                owner.get(FOR_OWNER + unknown + "&endUserId=" + PERSON.urn()),
                owner.get(FOR_OWNER + unknown + "&endUserId=" + EMAIL),
                owner.get(FOR_OWNER + unknown + "&endUserId=" + USER_NAME),
                owner.get(FOR_OWNER + unknown + "&endUserId=" + NUMBER),
                owner.get(FOR_OWNER + unknown + "&endUserId=" + PERSON.urn() + "&endUserAuthenticationLevel=" + NUMBER),
                owner.with("Dialog-End-User", PERSON.urn()).get(FOR_OWNER + unknown),
                owner.with("Dialog-End-User", EMAIL).get(FOR_OWNER + PERSON.urn()),
                owner.with("Dialog-End-User", PERSON.urn()).get(FOR_OWNER + unknown + "&endUserId=" + EMAIL),
                owner.get(DETAILS + "?endUserId=" + PERSON.urn()),
                owner.get(DETAILS + "?endUserId=" + NUMBER),
                owner.with("Dialog-End-User", PERSON.urn()).get(DETAILS + "?markAsSeen=" + NUMBER),
                owner.with("Dialog-End-User", EMAIL).put(DETAILS + "/endusercontext/systemlabels", "{}"),
                owner.with("Dialog-End-User", PERSON.urn())
                        .put(DETAILS + "/endusercontext/systemlabels", "{\"addLabels\": [\"%s\"]}".formatted(NUMBER)),
                owner.get("/api/v1/serviceowner/dialogs/" + NUMBER + "?endUserId=" + PERSON.urn()),
                user.get("/api/v1/enduser/dialogs/" + NUMBER),
                user.with("If-None-Match", NUMBER).get(USERS_DETAILS),
                owner.with("If-Match", NUMBER).delete("/api/v1/serviceowner/dialogs/" + NUMBER),
                owner.post(
                        "/api/v1/serviceowner/dialogs",
                        "{\"party\": \"%s\", \"status\": \"%s\"}".formatted(NUMBER, EMAIL)),
                operator.with("Dialog-End-User", USER_NAME).get(access),
                operator.with("Dialog-End-User", NUMBER).put(access, "{\"parties\": []}"),
                operator.with("Dialog-End-User", PERSON.urn())
                        .put(
                                access,
                                "{\"parties\": [{\"party\": \"%sx\", \"grants\": [{\"type\": \"%s\"}]}]}"
                                        .formatted(PERSON.urn(), NUMBER)),
                operator.put("/api/v1/directory/serviceresources/" + NUMBER + "@there.example/rights", "[{}]"),
                user.post("/graphql", "{\"query\": \"{a}\", \"%s\": \"%s\"}".formatted(NUMBER, EMAIL)),
                user.post("/graphql", "{\"query\": \"{a}\", \"variables\": \"%s\"}".formatted(NUMBER)),
                anyone.as(NUMBER).get(LOOKUP),
                anyone.get("/api/v1/enduser/" + NUMBER));
    }
}
