package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.dialoglookup.party.PartyPolicy;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.ResolvableType;
import tools.jackson.databind.json.JsonMapper;

class JsonPatchTest {

    private static final Type OPERATIONS = ResolvableType.forClassWithGenerics(List.class, PatchOperation.class)
            .getType();

    private final BodyReader reader = new BodyReader(new PartyPolicy(true), Clock.systemUTC());

    /** The examples of RFC 6902, appendix A, that succeed. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"foo": "bar"}                        | [{"op": "add", "path": "/baz", "value": "qux"}]                       | {"baz": "qux", "foo": "bar"}
            {"foo": ["bar", "baz"]}               | [{"op": "add", "path": "/foo/1", "value": "qux"}]                     | {"foo": ["bar", "qux", "baz"]}
            {"baz": "qux", "foo": "bar"}          | [{"op": "remove", "path": "/baz"}]                                    | {"foo": "bar"}
            {"foo": ["bar", "qux", "baz"]}        | [{"op": "remove", "path": "/foo/1"}]                                  | {"foo": ["bar", "baz"]}
            {"baz": "qux", "foo": "bar"}          | [{"op": "replace", "path": "/baz", "value": "boo"}]                   | {"baz": "boo", "foo": "bar"}
            {"foo": {"bar": "baz", "waldo": "fred"}, "qux": {"corge": "grault"}} | [{"op": "move", "from": "/foo/waldo", "path": "/qux/thud"}] | {"foo": {"bar": "baz"}, "qux": {"corge": "grault", "thud": "fred"}}
            {"foo": ["all", "grass", "cows", "eat"]} | [{"op": "move", "from": "/foo/1", "path": "/foo/3"}]               | {"foo": ["all", "cows", "eat", "grass"]}
            {"baz": "qux", "foo": ["a", 2, "c"]}  | [{"op": "test", "path": "/baz", "value": "qux"}, {"op": "test", "path": "/foo/1", "value": 2}] | {"baz": "qux", "foo": ["a", 2, "c"]}
            {"foo": "bar"}                        | [{"op": "add", "path": "/child", "value": {"grandchild": {}}}]        | {"foo": "bar", "child": {"grandchild": {}}}
            {"foo": "bar"}                        | [{"op": "add", "path": "/baz", "value": "qux", "xyz": 123}]           | {"foo": "bar", "baz": "qux"}
            {"/": 9, "~1": 10}                    | [{"op": "test", "path": "/~01", "value": 10}]                         | {"/": 9, "~1": 10}
            {"foo": ["bar"]}                      | [{"op": "add", "path": "/foo/-", "value": ["abc", "def"]}]            | {"foo": ["bar", ["abc", "def"]]}
            {"a": [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]} | [{"op": "move", "from": "/a/1", "path": "/a/10"}]                 | {"a": [0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1]}
            {"foo": null}                         | [{"op": "test", "path": "/foo", "value": null}]                       | {"foo": null}
            """)
    void doesWhatTheStandardShows(String document, String patch, String result) {
        JsonMapper json = JsonMapper.shared();
        assertThat(json.readTree(patch(patch).appliedTo(document, Set.of()))).isEqualTo(json.readTree(result));
    }

    /** Those that fail, and what touches a member that lasts. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"baz": "qux"}        | [{"op": "test", "path": "/baz", "value": "bar"}]
            {"foo": "bar"}        | [{"op": "add", "path": "/baz/bat", "value": "qux"}]
            {"/": 9, "~1": 10}    | [{"op": "test", "path": "/~01", "value": "10"}]
            {"a": {"b": 1}}       | [{"op": "move", "from": "/a", "path": "/a/b"}]
            {"id": 1}             | [{"op": "replace", "path": "/id", "value": 1}]
            {"id": {"deep": 1}}   | [{"op": "remove", "path": "/id/deep"}]
            {"id": 1}             | [{"op": "move", "from": "/id", "path": "/other"}]
            """)
    void namesTheStepThatDoesNotFit(String document, String patch) {
        JsonPatch read = patch(patch);
        ProblemException refused =
                catchThrowableOfType(ProblemException.class, () -> read.appliedTo(document, Set.of("id")));
        assertThat(refused.problem().type()).isEqualTo(ProblemType.UNPROCESSABLE);
        assertThat(refused.problem().errors()).containsOnlyKeys("[0].path");
    }

    @Test
    void leavesMembersAloneThatOnlyBeginAlike() {
        String patch = """
                [{"op": "copy", "from": "/id", "path": "/idea"}, {"op": "test", "path": "/id", "value": 1}]""";
        assertThat(patch(patch).appliedTo("{\"id\": 1}", Set.of("id"))).contains("idea");
    }

    @SuppressWarnings("unchecked")
    private JsonPatch patch(String json) {
        return new JsonPatch((List<PatchOperation>) reader.read(json.getBytes(StandardCharsets.UTF_8), OPERATIONS));
    }
}
