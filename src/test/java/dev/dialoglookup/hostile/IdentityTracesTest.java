package dev.dialoglookup.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.party.Party.Person;
import dev.dialoglookup.support.Persons;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentityTracesTest {

    @ParameterizedTest
    @CsvSource({
        "GET /x?a=14858531188&b, 14858531188",
        "person148585-31188x, 148585-31188",
        "%31%34858531188, 14858531188",
        "'to Ola <ola@example.com>', ola@example.com",
        "a=ola%40example.com, ola@example.com",
        "urn:altinn:person:legacy-selfidentified:kari, legacy-selfidentified:kari",
        "legacy-selfidentified%3Akari, legacy-selfidentified:kari"
    })
    void findsWhatIdentifiesAPerson(String line, String trace) {
        assertThat(IdentityTraces.in(line)).contains(trace);
    }

    @Test
    void findsEveryPersonOfTheTests() {
        Persons persons = new Persons(1);
        assertThat(Stream.generate(persons::next).limit(1_000).map(Person::number))
                .allSatisfy(number -> assertThat(IdentityTraces.in("{\"message\":\"for " + number + "\"}"))
                        .containsExactly(number));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14858531189 is no person's",
                "991825827",
                "2026-04-23T12:00:00.123456Z 148585311880",
                "00000000148585311880000000000000",
                "14858531-1234-1234-1234-148585311880",
                "urn:altinn:person:legacy-selfidentified:***",
                "java.lang.Object@1b2c3d4e"
            })
    void findsNothingElse(String line) {
        assertThat(IdentityTraces.in(line)).isEmpty();
    }
}
