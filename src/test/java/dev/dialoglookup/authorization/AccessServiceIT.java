package dev.dialoglookup.authorization;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.authorization.Grant.AccessPackageGrant;
import dev.dialoglookup.authorization.Grant.Resource;
import dev.dialoglookup.authorization.Grant.ResourceDelegation;
import dev.dialoglookup.authorization.Grant.RoleGrant;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.support.IntegrationTest;
import dev.dialoglookup.support.Organizations;
import dev.dialoglookup.support.Persons;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@IntegrationTest
class AccessServiceIT {

    private static final Window ALWAYS = new Window(null, null);
    private static final Grant ROLE = new RoleGrant(new SubjectUrn("urn:altinn:rolecode:many"), ALWAYS, null);
    private static final Grant PACKAGE =
            new AccessPackageGrant(new SubjectUrn("urn:altinn:accesspackage:many"), ALWAYS, null);
    private static final Grant DELEGATION = new ResourceDelegation(new Resource("many"), ALWAYS, null);

    private final AccessService service;
    private final JdbcClient jdbc;

    AccessServiceIT(AccessService service, JdbcClient jdbc) {
        this.service = service;
        this.jdbc = jdbc;
    }

    @Test
    void changesOneOfTenThousandPartiesAndLeavesTheOthers() {
        Party user = new Persons(90).next();
        List<Party> parties = Stream.<Party>generate(new Organizations(90)::next)
                .distinct()
                .limit(10_002)
                .toList();
        Map<String, Set<Grant>> model = new TreeMap<>();
        parties.subList(0, 10_000).forEach(party -> model.put(party.urn(), new HashSet<>(Set.of(ROLE, DELEGATION))));
        service.replace(
                user,
                parties.subList(0, 10_000).stream()
                        .map(party -> access(party, ROLE, DELEGATION))
                        .toList());
        assertThat(stored(user)).isEqualTo(model);

        Party changed = parties.get(5_000);
        Party left = parties.get(7_000);
        Party given = parties.get(10_000);
        Party neverSeen = parties.get(10_001);
        service.change(
                user,
                List.of(access(changed, PACKAGE), access(given, ROLE)),
                List.of(access(changed, ROLE), access(left, ROLE), access(left, DELEGATION), access(neverSeen, ROLE)));

        model.put(changed.urn(), Set.of(PACKAGE, DELEGATION));
        model.put(given.urn(), Set.of(ROLE));
        model.remove(left.urn());
        assertThat(stored(user)).isEqualTo(model);
        assertThat(summary(user)).isEqualTo("10000 parties, 3 profiles");
        assertThat(namedParties(user)).isEqualTo(model.keySet());
    }

    private static PartyAccess access(Party party, Grant... grants) {
        return new PartyAccess(party, null, null, null, List.of(grants));
    }

    private Map<String, Set<Grant>> stored(Party user) {
        return service.find(user).stream()
                .collect(Collectors.toMap(
                        access -> access.party().urn(),
                        access -> new HashSet<>(access.grants()),
                        (_, again) -> again,
                        TreeMap::new));
    }

    private String summary(Party user) {
        return jdbc.sql("""
                SELECT party_count || ' parties, ' || cardinality(profile_ids) || ' profiles'
                  FROM end_user WHERE urn = :urn""").param("urn", user.urn()).query(String.class).single();
    }

    private Set<String> namedParties(Party user) {
        return jdbc.sql("""
                        SELECT p.urn FROM end_user u CROSS JOIN LATERAL unnest(u.party_ids) n (party_id)
                          JOIN party p USING (party_id) WHERE u.urn = :user""").param("user", user.urn()).query(String.class).set();
    }
}
