package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.edge.QueryMeasure.Size;
import graphql.language.Document;
import graphql.language.OperationDefinition;
import graphql.parser.Parser;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QueryMeasureTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{a}                                                          | 1 | 1 | 1",
                "{a b {c {d} e}}                                              | 3 | 2 | 5",
                "{a {... on X {b c} ... {d}}}                                 | 2 | 1 | 4",
                "{...f a} fragment f on X {b {c} ...g} fragment g on X {d e}  | 2 | 4 | 5",
                "{a {...f} b {...f}} fragment f on X {c {d}}                  | 3 | 2 | 6",
                "{...f} fragment f on X {a ...f}                              | 1 | 1 | 1",
                "{...missing}                                                 | 0 | 0 | 0"
            })
    void countsFieldsWithFragmentsWrittenOut(String query, int depth, long top, long fields) {
        assertThat(size(query)).isEqualTo(new Size(depth, top, fields));
    }

    @ParameterizedTest
    @CsvSource({"20", "1000"})
    void measuresEachFragmentOnce(int fragments) {
        StringBuilder query = new StringBuilder("{...f0}");
        for (int i = 0; i < fragments; i++) {
            query.append("fragment f%d on X {...f%d ...f%2$d}".formatted(i, i + 1));
        }
        Size size =
                size(query.append("fragment f%d on X {a}".formatted(fragments)).toString());
        assertThat(size.fields()).isEqualTo(fragments == 20 ? 1 << 20 : Integer.MAX_VALUE);
    }

    private static Size size(String query) {
        Document document = Parser.parse(query);
        return new QueryMeasure(document)
                .of(document.getFirstDefinitionOfType(OperationDefinition.class)
                        .orElseThrow()
                        .getSelectionSet());
    }
}
