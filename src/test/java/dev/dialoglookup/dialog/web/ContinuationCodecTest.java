package dev.dialoglookup.dialog.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.document.Status;
import dev.dialoglookup.dialog.search.Continuation;
import dev.dialoglookup.dialog.search.Deletion;
import dev.dialoglookup.dialog.search.SearchFilter;
import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.edge.Continuations;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ContinuationCodecTest {

    private static final Persons PERSONS = new Persons(6);
    private static final Party ONE = PERSONS.next();
    private static final Party OTHER = PERSONS.next();
    private static final ServiceOwner OWNER = new ServiceOwner(Organizations.TTD, Set.of(), null, null);
    private static final Caller USER = new EndUser(ONE, AuthenticationLevel.NONE);
    private static final SearchOrder ORDER = SearchOrder.NEWEST_CONTENT_FIRST;

    private final ContinuationCodec codec = new ContinuationCodec(new Continuations("a secret"), JsonMapper.shared());

    @Test
    void givesTheKeysBackToTheMicrosecond() {
        for (Continuation end : List.of(
                new Continuation(List.of(), UUID.randomUUID()),
                new Continuation(List.of(Instant.parse("2026-04-23T12:00:00.123456Z")), new UUID(-1, Long.MIN_VALUE)),
                new Continuation(
                        Arrays.asList(
                                null,
                                Instant.parse("0001-01-01T00:00:00.000001Z"),
                                Instant.parse("9999-12-31T23:59:59.999999Z"),
                                null),
                        new UUID(0, 0)))) {
            assertThat(codec.continuation(codec.token(end, "query"), "query")).isEqualTo(end);
        }
    }

    @Test
    void beginsAtTheBeginningWithoutAToken() {
        assertThat(codec.continuation(null, "query")).isNull();
    }

    @Test
    void bindsToViewCallerSubjectFilterAndOrder() {
        SearchFilter filter = filter(List.of(ONE), List.of());
        Set<String> queries = new HashSet<>();
        List<String> all = List.of(
                codec.query(USER, filter, ORDER),
                codec.query(new EndUser(OTHER, AuthenticationLevel.NONE), filter, ORDER),
                codec.query(OWNER, filter, ORDER),
                codec.query(new ServiceOwner(new Organizations(3).next(), Set.of(), null, null), filter, ORDER),
                codec.query(new Impersonation(OWNER, ONE, null), filter, ORDER),
                codec.query(new Impersonation(OWNER, OTHER, null), filter, ORDER),
                codec.query(USER, filter(List.of(OTHER), List.of()), ORDER),
                codec.query(USER, filter(List.of(ONE, OTHER), List.of()), ORDER),
                codec.query(USER, filter(List.of(ONE), List.of(Status.Draft)), ORDER),
                codec.query(USER, filter, OrderGrammar.read("createdAt")),
                codec.query(USER, filter, OrderGrammar.read("contentUpdatedAt_asc")));
        queries.addAll(all);
        assertThat(queries).hasSameSizeAs(all);
    }

    @Test
    void takesTheSameValuesInAnyOrderForTheSameQuery() {
        assertThat(codec.query(USER, filter(List.of(OTHER, ONE, OTHER), List.of(Status.Draft, Status.Awaiting)), ORDER))
                .isEqualTo(
                        codec.query(USER, filter(List.of(ONE, OTHER), List.of(Status.Awaiting, Status.Draft)), ORDER));
    }

    @Test
    void doesNotBindToTheLevelOfTheCaller() {
        SearchFilter filter = filter(List.of(ONE), List.of());
        assertThat(codec.query(new EndUser(ONE, new AuthenticationLevel(4)), filter, ORDER))
                .isEqualTo(codec.query(USER, filter, ORDER));
    }

    private static SearchFilter filter(List<Party> parties, List<Status> statuses) {
        return Filters.ofOwner(
                new FilterParameters(
                        parties, List.of(), statuses, List.of(), null, null, List.of(), null, null, null, null),
                new DateParameters(null, null, null, null, null, null, null, null),
                new OwnersFilterParameters(null, null, Deletion.Only, List.of("b-label", "a-label*")));
    }
}
