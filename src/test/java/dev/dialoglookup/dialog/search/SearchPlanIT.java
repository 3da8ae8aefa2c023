package dev.dialoglookup.dialog.search;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.localization.LocalizedText;
import dev.dialoglookup.model.Draft;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.party.Party.Organization;
import dev.dialoglookup.serviceresource.ServiceResourceDescription;
import dev.dialoglookup.serviceresource.ServiceResources;
import dev.dialoglookup.support.GenericPlans;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.StatementCounter;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.springframework.beans.factory.annotation.Value;

/** The plans of search are the same whatever the database holds, and a page is one statement. */
@IntegrationTest
class SearchPlanIT {

    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");
    private static final Organization OWNER = new Organizations(77).next();
    private static final Party USER = new Persons(77).next();
    private static final Set<String> RESOURCES = Set.of("plan-1", "plan-2", "plan-3");

    private final String options;
    private final ServiceResources resources;
    private final SearchService service;
    private final StatementCounter counter;

    SearchPlanIT(
            @Value("${spring.datasource.hikari.data-source-properties.options}") String options,
            ServiceResources resources,
            SearchService service,
            StatementCounter counter) {
        this.options = options;
        this.resources = resources;
        this.service = service;
        this.counter = counter;
        resources.putResources(RESOURCES.stream()
                .map(identifier -> new ServiceResourceDescription(
                        identifier, null, OWNER.number(), "GenericAccessResource", LocalizedText.EMPTY, false, null))
                .toList());
    }

    @ParameterizedTest
    @FieldSource("dev.dialoglookup.support.GenericPlans#FILLINGS")
    void plansAsOnAnEmptyDatabase(String filling) throws SQLException, IOException {
        SoftAssertions softly = new SoftAssertions();
        try (GenericPlans onEmpty = new GenericPlans(GenericPlans.migrated(), options);
                GenericPlans onFilled = new GenericPlans(GenericPlans.filled(filling), options)) {
            for (Map.Entry<String, DialogSearch> shape : shapes().entrySet()) {
                for (Caller caller : callers()) {
                    SearchStatement statement =
                            SearchStatement.of(SearchScope.of(caller), shape.getValue(), resources.current(), NOW);
                    softly.assertThat(onFilled.indexes(statement.sql(), statement.parameters()))
                            .as("%s for %s", shape.getKey(), caller)
                            .isEqualTo(onEmpty.indexes(statement.sql(), statement.parameters()))
                            .doesNotContain("dialog", "party_resource", "end_user_party");
                }
            }
        }
        softly.assertAll();
    }

    @Test
    void asksOnceForAPage() {
        for (DialogSearch search : shapes().values()) {
            for (Caller caller : callers()) {
                service.search(caller, search);
                assertThat(counter.during(() -> service.search(caller, search))).hasSize(1);
            }
        }
    }

    private static List<Caller> callers() {
        ServiceOwner owner = new ServiceOwner(OWNER, Set.of(), null, null);
        return List.of(new EndUser(USER, AuthenticationLevel.NONE), owner, new Impersonation(owner, USER, null));
    }

    private static Map<String, DialogSearch> shapes() {
        Set<Party> parties = Set.of(USER, OWNER);
        Map<String, DialogSearch> shapes = new LinkedHashMap<>();
        SearchOrder byDue = SearchOrder.of(List.of(new SearchOrder.Key(SearchOrder.Column.DUE_AT, false)));
        for (SearchOrder order : List.of(SearchOrder.NEWEST_CONTENT_FIRST, byDue)) {
            for (Continuation after : Stream.of(false, true)
                    .map(next -> next ? new Continuation(List.of(NOW), new UUID(1, 1)) : null)
                    .toArray(Continuation[]::new)) {
                String about = " by " + order + (after == null ? "" : ", next page");
                shapes.put("parties" + about, search(parties, Set.of(), null, order, after));
                shapes.put("a resource" + about, search(Set.of(), Set.of("plan-1"), null, order, after));
                shapes.put("resources" + about, search(Set.of(), RESOURCES, null, order, after));
                shapes.put("both" + about, search(parties, RESOURCES, null, order, after));
                shapes.put("words" + about, search(parties, Set.of(), "vedtak", order, after));
            }
        }
        return shapes;
    }

    private static DialogSearch search(
            Set<Party> parties,
            Set<String> resources,
            @Nullable String word,
            SearchOrder order,
            @Nullable Continuation after) {
        SearchFilter filter = Draft.of(parties, resources).saying(word).filter();
        return new DialogSearch(filter, order, 100, after);
    }
}
