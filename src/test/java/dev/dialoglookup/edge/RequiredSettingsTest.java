package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.env.MockEnvironment;

class RequiredSettingsTest {

    private final MockEnvironment environment = new MockEnvironment()
            .withProperty("spring.datasource.url", "jdbc:postgresql:x")
            .withProperty("dialoglookup.secret", "secret")
            .withProperty("dialoglookup.issuers[0].name", "idporten")
            .withProperty("dialoglookup.issuers[0].issuer-uri", "https://idporten.no")
            .withProperty("dialoglookup.issuers[0].audiences", "us");

    @Test
    void missesNothingWhereEverythingIsSet() {
        assertThat(RequiredSettings.missingIn(environment)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "spring.datasource.url",
                "dialoglookup.secret",
                "dialoglookup.issuers[0].name",
                "dialoglookup.issuers[0].issuer-uri",
                "dialoglookup.issuers[0].audiences"
            })
    void namesWhatIsEmpty(String property) {
        environment.setProperty(property, "");
        assertThat(RequiredSettings.missingIn(environment)).isEqualTo(property);
    }

    @Test
    void wantsAnIssuer() {
        MockEnvironment without = new MockEnvironment()
                .withProperty("spring.datasource.url", "jdbc:postgresql:x")
                .withProperty("dialoglookup.secret", "secret");
        assertThat(RequiredSettings.missingIn(without)).isEqualTo("dialoglookup.issuers");
    }
}
