package dev.dialoglookup.metadata.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Response;
import org.junit.jupiter.api.Test;

@IntegrationTest
class LimitsIT {

    private final Api anyone;

    LimitsIT(Api anyone) {
        this.anyone = anyone;
    }

    @Test
    void publishesTheLimitsToEveryone() {
        Response answer = anyone.get("/api/v1/metadata/limits");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).isEqualToIgnoringWhitespace("""
                {"endUserSearch": {"maxPartyFilterValues": 100, "maxServiceResourceFilterValues": 20,
                                   "maxOrgFilterValues": 20, "maxExtendedStatusFilterValues": 20},
                 "serviceOwnerSearch": {"maxPartyFilterValues": 20, "maxServiceResourceFilterValues": 20,
                                        "maxExtendedStatusFilterValues": 20},
                 "lookup": {"maxInstanceRefs": 100}}""");
        assertThat(answer.headers().firstValue("Vary")).isEmpty();
    }
}
