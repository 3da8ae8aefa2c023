package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProblemDocumentsTest {

    private static final String TRACE = "264f7730f7f2882e7a42587e627ed9d5";

    @Test
    void saysEverythingThatTheContractNames() {
        Problem problem = Problem.invalid("instanceRef", "is required").with("dialogId", 7);
        assertThat(ProblemDocuments.document(problem, "/x", TRACE))
                .containsExactly(
                        Map.entry("type", "https://dialoglookup.dev/problems/invalid-parameter"),
                        Map.entry("title", "A parameter is not valid"),
                        Map.entry("status", 400),
                        Map.entry("detail", "instanceRef: is required"),
                        Map.entry("instance", "/x"),
                        Map.entry("code", "invalid-parameter"),
                        Map.entry("traceId", TRACE),
                        Map.entry("errors", Map.of("instanceRef", List.of("is required"))),
                        Map.entry("dialogId", 7));
    }

    @Test
    void masksWhateverItEchoes() {
        Problem problem = Problem.invalidBody(
                        Map.of("12345678901", List.of("a@b.no is wrong"), "23456789012", List.of("too")))
                .with("text", "12345678901");
        assertThat(ProblemDocuments.document(problem, "/12345678901", TRACE).toString())
                .doesNotContain("12345678901", "23456789012", "a@b.no")
                .contains("/***", "*** is wrong", "too", TRACE);
    }

    @Test
    void hasOneCodeForEachTypeAndATypeForEachStatus() {
        assertThat(Stream.of(ProblemType.values()).map(ProblemType::code))
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("[a-z]+(-[a-z]+)*"));
        assertThat(ProblemType.ofStatus(404)).isEqualTo(ProblemType.NOT_FOUND);
        assertThat(ProblemType.ofStatus(431)).isEqualTo(ProblemType.BAD_REQUEST);
        assertThat(ProblemType.ofStatus(505)).isEqualTo(ProblemType.BAD_REQUEST);
        assertThat(ProblemType.ofStatus(507)).isEqualTo(ProblemType.INTERNAL_ERROR);
    }
}
