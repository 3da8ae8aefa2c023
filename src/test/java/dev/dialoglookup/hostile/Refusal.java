package dev.dialoglookup.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Response;
import java.util.List;

/** What a refusal must say, checked piece by piece. */
record Refusal(Response answer) {

    /** Fails unless the answer is this problem, in its form and without anybody's identity. */
    static Refusal of(Response answer, int status, String code) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
        assertThat(answer.code()).as(answer.body()).isEqualTo(code);
        assertThat(answer.json().path("status").asInt()).isEqualTo(status);
        assertThat(answer.json().path("type").asString()).isEqualTo("https://dialoglookup.dev/problems/" + code);
        assertThat(answer.json().path("traceId").asString()).matches("[0-9a-f]{32}");
        assertThat(answer.body()).doesNotContainPattern("(?<![0-9a-f-])[0-9]{11}(?![0-9a-f])|[a-z]@[a-z]");
        return new Refusal(answer);
    }

    /** Exactly these parameters or places of the body are to blame. */
    Refusal blaming(String... names) {
        assertThat(answer.json().path("errors").propertyNames())
                .as(answer.body())
                .containsExactlyInAnyOrder(names);
        return this;
    }

    /** The one message about a name says that. */
    Refusal saying(String name, String part) {
        List<String> messages = answer.json()
                .path("errors")
                .path(name)
                .valueStream()
                .map(message -> message.asString())
                .toList();
        assertThat(messages).as(answer.body()).hasSize(1).first().asString().contains(part);
        return this;
    }

    /** The sentence about the whole says that. */
    Refusal inDetail(String part) {
        assertThat(answer.json().path("detail").asString()).contains(part);
        return this;
    }
}
