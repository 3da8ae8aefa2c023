package dev.dialoglookup.dialog.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialoglookup.edge.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OrderGrammarTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "createdAt                    | createdat_desc,id_desc",
                "CREATEDAT_ASC                | createdat_asc,id_desc",
                "dueAt_asc,updatedAt          | dueat_asc,updatedat_desc,id_desc",
                "contentUpdatedAt_Desc,id_ASC | contentupdatedat_desc,id_asc",
                "id                           | id_desc",
                "id_asc,createdAt             | id_asc",
                "dueAt , id_asc               | dueat_desc,id_asc"
            })
    void echoesTheOrderInFull(String orderBy, String echoed) {
        assertThat(OrderGrammar.read(orderBy)).hasToString(echoed);
    }

    @Test
    void putsTheNewestContentFirstWhereNothingIsSaid() {
        assertThat(new OrderParameters(null).order()).hasToString("contentupdatedat_desc,id_desc");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "title",
                "createdAt,",
                ",createdAt",
                "createdAt,,id",
                "createdAt createdAt",
                "createdAt_up",
                "createdAt_asc_desc",
                "_asc",
                "created_at",
                "createdAt,createdAt",
                "createdAt_asc,CREATEDAT_desc",
                "id,id",
                "1"
            })
    void refusesOtherKeysAndRepetitions(String orderBy) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> OrderGrammar.read(orderBy))
                .satisfies(refusal -> assertThat(refusal.problem().errors()).containsOnlyKeys("orderBy"));
    }
}
