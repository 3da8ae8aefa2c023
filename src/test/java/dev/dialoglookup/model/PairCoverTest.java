package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of choices have every two values of two factors together. */
class PairCoverTest {

    private static final List<Integer> SIZES = List.of(4, 1, 3, 2, 6, 3);

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 6})
    void coversEveryTwoValuesOfTwoFactors(int most) {
        List<int[]> rows = PairCover.rows(SIZES, most, new Random(most));
        for (int i = 0; i < SIZES.size(); i++) {
            for (int j = i + 1; j < SIZES.size(); j++) {
                for (int value = 0; value < SIZES.get(i); value++) {
                    for (int other = 0; other < SIZES.get(j); other++) {
                        assertThat(holds(rows, i, value, j, other))
                                .as("%d of %d with %d of %d", value, i, other, j)
                                .isTrue();
                    }
                }
            }
        }
        assertThat(rows)
                .allMatch(row -> Arrays.stream(row).filter(value -> value >= 0).count() <= most);
    }

    private static boolean holds(List<int[]> rows, int factor, int value, int otherFactor, int otherValue) {
        return rows.stream().anyMatch(row -> row[factor] == value && row[otherFactor] == otherValue);
    }
}
