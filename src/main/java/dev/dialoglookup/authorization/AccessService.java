package dev.dialoglookup.authorization;

import dev.dialoglookup.authorization.GrantRows.Rows;
import dev.dialoglookup.authorization.StoredAccess.PartyGrant;
import dev.dialoglookup.party.Party;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may act for whom: written by the directory, in force on every instance when a call returns. */
@Service
public class AccessService {

    private final AccessRepository repository;
    private final PartyRepository parties;
    private final GrantRows rows;
    private final StoredAccess stored;

    AccessService(AccessRepository repository, PartyRepository parties, GrantRows rows, StoredAccess stored) {
        this.repository = repository;
        this.parties = parties;
        this.rows = rows;
        this.stored = stored;
    }

    /** Replaces all of a user's access; what does not differ is not written. */
    @Transactional
    public void replace(Party user, List<PartyAccess> access) {
        int id = repository.lock(user.urn());
        parties.describe(access);
        GrantsByParty grants = new GrantsByParty();
        access.forEach(party -> party.grants().forEach(grant -> grants.put(party.party(), grant)));
        write(id, repository.rows(id), rows.of(grants));
    }

    /**
     * Withdraws some grants and then gives others; a withdrawn grant that was never given is no error. Only the parties that
     * are named are read and written: a user may have thousands.
     */
    @Transactional
    public void change(Party user, List<PartyAccess> add, List<PartyAccess> remove) {
        int id = repository.lock(user.urn());
        parties.describe(add);
        Set<Integer> named = parties.numbers(named(add, remove));
        GrantsByParty grants = new GrantsByParty();
        stored.of(user, named).forEach(held -> grants.put(held.party(), held.grant()));
        remove.forEach(party -> party.grants().forEach(grant -> grants.remove(party.party(), grant)));
        add.forEach(party -> party.grants().forEach(grant -> grants.put(party.party(), grant)));
        write(id, repository.rows(id, named), rows.of(grants));
    }

    private static Set<Party> named(List<PartyAccess> add, List<PartyAccess> remove) {
        return Stream.concat(add.stream(), remove.stream())
                .map(PartyAccess::party)
                .collect(Collectors.toSet());
    }

    /** All of a user's access, by party; empty for a user who has none. */
    @Transactional(readOnly = true)
    public List<PartyAccess> find(Party user) {
        Map<Party, PartyAccess> access = new LinkedHashMap<>();
        for (PartyGrant held : stored.of(user)) {
            access.merge(held.party(), with(held.described(), held.grant()), (all, one) -> with(all, held.grant()));
        }
        return List.copyOf(access.values());
    }

    private static PartyAccess with(PartyAccess party, Grant grant) {
        List<Grant> grants = new ArrayList<>(party.grants());
        grants.add(grant);
        return new PartyAccess(party.party(), party.name(), party.partyId(), party.parent(), grants);
    }

    private void write(int user, Rows held, Rows wanted) {
        repository.deleteProfiles(user, without(held.profiles(), wanted.profiles()));
        repository.insertProfiles(user, without(wanted.profiles(), held.profiles()));
        repository.deleteInstances(user, without(held.instances(), wanted.instances()));
        repository.insertInstances(user, without(wanted.instances(), held.instances()));
        repository.summarize(user);
    }

    private static <T> Set<T> without(Set<T> rows, Set<T> others) {
        Set<T> rest = new HashSet<>(rows);
        rest.removeAll(others);
        return rest;
    }
}
