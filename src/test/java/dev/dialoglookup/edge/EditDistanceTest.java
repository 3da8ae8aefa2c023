package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EditDistanceTest {

    @ParameterizedTest
    @CsvSource({"party, party, 0", "party, Party, 0", "party, part, 1", "party, paryt, 2", "kitten, sitting, 3"})
    void countsLettersBetweenWords(String one, String other, int distance) {
        assertThat(EditDistance.between(one, other)).isEqualTo(distance);
    }
}
