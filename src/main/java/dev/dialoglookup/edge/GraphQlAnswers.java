package dev.dialoglookup.edge;

import dev.dialoglookup.party.IdentityMask;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * Payloads of GraphQL. They are made of what REST would write, member for member, so that both say the same in the same form;
 * a refusal is an error in the payload with the words of REST's problem.
 */
@Component
public class GraphQlAnswers {

    /** Says of what type an error is, where the schema promises one of several. */
    static final String TYPE = "__typename";

    private static final String ERRORS = "errors";

    private final JsonMapper json;

    GraphQlAnswers(JsonMapper json) {
        this.json = json;
    }

    /** The payload of what was found. */
    public Map<String, Object> found(Object members) {
        Map<String, Object> payload = new LinkedHashMap<>(written(members));
        payload.put(ERRORS, List.of());
        return payload;
    }

    /**
     * The payload of what was refused.
     *
     * @param type of the error, a name of the schema
     * @param problem what REST would answer
     */
    public Map<String, Object> refused(String type, Problem problem) {
        Map<String, Object> error = new LinkedHashMap<>(written(problem.members()));
        error.put(TYPE, type);
        error.put("code", problem.type().code());
        error.put("message", IdentityMask.mask(problem.detail()));
        error.put(ERRORS, errors(problem));
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put(ERRORS, List.of(error));
        return payload;
    }

    /** The answer; where what was asked for is not valid, what is then made of the problem. */
    public static <T> T unlessInvalid(Supplier<T> answer, Function<Problem, T> refused) {
        try {
            return answer.get();
        } catch (ProblemException refusal) {
            return switch (refusal.problem().type()) {
                case INVALID_PARAMETER, SEARCH_TOO_BROAD -> refused.apply(refusal.problem());
                default -> throw refusal;
            };
        }
    }

    private static List<Map<String, Object>> errors(Problem problem) {
        List<Map<String, Object>> errors = new ArrayList<>();
        problem.errors()
                .forEach((name, messages) -> errors.add(Map.of(
                        "name",
                        IdentityMask.mask(name),
                        "messages",
                        messages.stream().map(IdentityMask::mask).toList())));
        return errors;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> written(Object value) {
        return json.convertValue(value, Map.class);
    }
}
