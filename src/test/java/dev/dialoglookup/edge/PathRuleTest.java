package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.caller.Recognition;
import dev.dialoglookup.caller.Scope;
import dev.dialoglookup.caller.TokenClaims;
import dev.dialoglookup.party.PartyPolicy;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import dev.dialoglookup.support.Tokens;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PathRuleTest {

    private static final Map<String, Object> PERSON =
            Map.of("pid", new Persons(1).next().number(), "scope", "digdir:dialogporten.noconsent");
    private static final PathRule OWNERS = PathRule.owners(_ -> true, Scope.SERVICE_OWNER, Scope.SERVICE_OWNER_SEARCH);

    @Test
    void letsEndUsersInWithEitherScope() {
        assertThat(verdict(PathRule.endUsers(), "idporten", PERSON)).isNull();
    }

    @Test
    void namesEveryScopeThatWouldDo() {
        Problem problem = OWNERS.objectionTo(recognition("idporten", PERSON));
        assertThat(problem).isNotNull();
        assertThat(problem.detail())
                .endsWith("digdir:dialogporten.serviceprovider or digdir:dialogporten.serviceprovider.search");
    }

    @Test
    void letsTheSearchScopeInAloneWhereItIsAccepted() {
        Map<String, Object> searcher = owner("digdir:dialogporten.serviceprovider.search");
        assertThat(verdict(OWNERS, "maskinporten", searcher)).isNull();
        assertThat(verdict(PathRule.owners(_ -> true, Scope.SERVICE_OWNER), "maskinporten", searcher))
                .isEqualTo(ProblemType.MISSING_SCOPE);
    }

    @Test
    void refusesOwnersThatTheDirectoryDoesNotKnow() {
        PathRule rule = PathRule.owners(_ -> false, Scope.SERVICE_OWNER);
        assertThat(verdict(rule, "maskinporten", owner("digdir:dialogporten.serviceprovider")))
                .isEqualTo(ProblemType.UNKNOWN_OWNER);
    }

    @Test
    void refusesOwnersWhereEndUsersAreServed() {
        Map<String, Object> both = owner("digdir:dialogporten digdir:dialogporten.serviceprovider");
        assertThat(verdict(PathRule.endUsers(), "maskinporten", both)).isEqualTo(ProblemType.WRONG_CALLER);
    }

    @Test
    void refusesTokensThatNameNobody() {
        assertThat(verdict(PathRule.endUsers(), "idporten", Map.of("scope", "digdir:dialogporten")))
                .isEqualTo(ProblemType.UNKNOWN_CALLER);
        assertThat(verdict(OWNERS, "maskinporten", Map.of("scope", "digdir:dialogporten.serviceprovider")))
                .isEqualTo(ProblemType.UNKNOWN_CALLER);
    }

    @Test
    void letsOnlyListedOperatorsChangeTheDirectory() {
        Map<String, Object> operator = owner("dialoglookup:directory");
        assertThat(verdict(PathRule.operators(Set.of(Organizations.TTD.number())), "maskinporten", operator))
                .isNull();
        assertThat(verdict(PathRule.operators(Set.of()), "maskinporten", operator))
                .isEqualTo(ProblemType.NOT_AN_OPERATOR);
    }

    private static Map<String, Object> owner(String scope) {
        return Map.of("scope", scope, "consumer", Tokens.consumer(Organizations.TTD.number()));
    }

    private static Recognition recognition(String issuer, Map<String, Object> claims) {
        return new TokenClaims(issuer, claims).recognized(new PartyPolicy(true));
    }

    private static @Nullable ProblemType verdict(PathRule rule, String issuer, Map<String, Object> claims) {
        Problem problem = rule.objectionTo(recognition(issuer, claims));
        return problem == null ? null : problem.type();
    }
}
