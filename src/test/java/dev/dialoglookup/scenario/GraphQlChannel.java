package dev.dialoglookup.scenario;

import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.scenario.Question.Asker;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.GraphQl;
import dev.dialoglookup.support.Tokens;
import dev.dialoglookup.support.WholeQuery;
import graphql.schema.GraphQLSchema;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Asks in GraphQL, as an end user. */
final class GraphQlChannel {

    /** By the type of the error. */
    private static final Map<String, Integer> STATUSES =
            Map.of("DialogLookupNotFound", 404, "DialogLookupForbidden", 403, "DialogLookupAmbiguous", 409);

    private final Callers callers;
    private final WholeQuery whole;

    GraphQlChannel(Api api, Tokens tokens, GraphQLSchema schema) {
        this.callers = new Callers(api, tokens);
        this.whole = new WholeQuery(schema);
    }

    Map<String, String> answer(Question question) {
        return said(GraphQl.payload(
                callers.as(question.asker()),
                "dialogLookup",
                whole.of("dialogLookup"),
                Map.of("instanceRef", question.asked().urn())));
    }

    List<Map<String, String>> answers(Asker asker, List<InstanceRef> references) {
        List<String> urns = references.stream().map(InstanceRef::urn).toList();
        return GraphQl.payload(
                        callers.as(asker), "dialogLookups", whole.of("dialogLookups"), Map.of("instanceRefs", urns))
                .valueStream()
                .map(GraphQlChannel::said)
                .toList();
    }

    private static Map<String, String> said(JsonNode payload) {
        JsonNode written = GraphQl.inRest(payload);
        JsonNode error = written.at("/errors/0");
        return error.isMissingNode()
                ? HttpAnswers.of(200, written.path("lookup"))
                : HttpAnswers.of(STATUSES.get(error.path("__typename").asString()), error);
    }
}
