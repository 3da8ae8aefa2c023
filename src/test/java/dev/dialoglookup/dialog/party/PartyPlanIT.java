package dev.dialoglookup.dialog.party;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.party.PartyOutcome.Found;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.support.GenericPlans;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.StatementCounter;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Value;

/** The plans of both lists of parties are the same whatever the database holds, and a page is one statement. */
@IntegrationTest
class PartyPlanIT {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Organization OWNER = new Organizations(78).next();
    private static final Party USER = new Persons(78).next();

    private final String options;
    private final PartySearchService service;
    private final StatementCounter counter;

    PartyPlanIT(
            @Value("${spring.datasource.hikari.data-source-properties.options}") String options,
            PartySearchService service,
            StatementCounter counter) {
        this.options = options;
        this.service = service;
        this.counter = counter;
    }

    @ParameterizedTest
    @FieldSource("dev.dialoglookup.support.GenericPlans#FILLINGS")
    void plansAsOnAnEmptyDatabase(String filling) throws SQLException, IOException {
        SoftAssertions softly = new SoftAssertions();
        try (GenericPlans onEmpty = new GenericPlans(GenericPlans.migrated(), options);
                GenericPlans onFilled = new GenericPlans(GenericPlans.filled(filling), options)) {
            for (PartySearch search : searches()) {
                for (PartyStatement statement : List.of(
                        PartyStatement.ofUser(USER, search, NOW), PartyStatement.ofOwner(OWNER, USER, search, NOW))) {
                    List<String> indexes = onFilled.indexes(statement.sql(), statement.parameters());
                    softly.assertThat(indexes)
                            .as(search.toString())
                            .isEqualTo(onEmpty.indexes(statement.sql(), statement.parameters()))
                            .contains("end_user_party_pkey", "end_user_instance_pkey", "party_pkey")
                            .doesNotContain(
                                    "dialog",
                                    "party",
                                    "party_resource",
                                    "end_user_party",
                                    "end_user_instance",
                                    "access_profile",
                                    "instance_ref");
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void asksOnceForAPage() {
        ServiceOwner owner = new ServiceOwner(OWNER, Set.of(), null, null);
        for (PartySearch search : searches()) {
            for (Caller caller :
                    List.of(new EndUser(USER, AuthenticationLevel.NONE), new Impersonation(owner, USER, null))) {
                assertThat(service.find(caller, search)).isEqualTo(new Found(new PartyPage(List.of(), null)));
                assertThat(counter.during(() -> service.find(caller, search))).hasSize(1);
            }
        }
    }

    private static List<PartySearch> searches() {
        List<PartySearch> searches = new ArrayList<>();
        for (PartyFilter filter :
                List.of(new PartyFilter(null, null), new PartyFilter(OWNER, null), new PartyFilter(null, "a"))) {
            searches.add(new PartySearch(filter, 100, null));
            searches.add(new PartySearch(filter, 100, 7));
        }
        return searches;
    }
}
