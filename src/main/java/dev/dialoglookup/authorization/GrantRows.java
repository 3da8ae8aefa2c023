package dev.dialoglookup.authorization;

import dev.dialoglookup.authorization.Grant.AccessPackageGrant;
import dev.dialoglookup.authorization.Grant.Instance;
import dev.dialoglookup.authorization.Grant.InstanceDelegation;
import dev.dialoglookup.authorization.Grant.Resource;
import dev.dialoglookup.authorization.Grant.ResourceDelegation;
import dev.dialoglookup.authorization.Grant.RoleGrant;
import dev.dialoglookup.instance.InstanceKey;
import dev.dialoglookup.party.Party;
import dev.dialoglookup.serviceresource.ServiceResources;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Turns grants into the rows that stand for them: one per set of subjects held for a party in one window. */
@Component
class GrantRows {

    private final PartyRepository parties;
    private final SubjectRepository subjects;
    private final ProfileRepository profiles;
    private final ServiceResources resources;

    /** What one profile row will hold. Roles and packages are shared by many, delegations by few: never in one profile. */
    private record Place(int partyId, Window window, int inheritedFrom, boolean delegations) {}

    /** The rows that stand for one user's grants. */
    record Rows(Set<ProfileRow> profiles, Set<InstanceRow> instances) {}

    /** The numbers of everything that grants name. */
    private record Numbers(
            Map<Party, Integer> parties, Map<SubjectUrn, Integer> subjects, Map<String, Integer> resources) {
        int party(Party party) {
            return Objects.requireNonNull(parties.get(party));
        }

        int parent(@Nullable Party parent) {
            return parent == null ? 0 : party(parent);
        }

        int resource(Resource resource) {
            return Objects.requireNonNull(resources.get(resource.identifier()));
        }

        int subject(SubjectUrn urn) {
            return Objects.requireNonNull(subjects.get(urn));
        }
    }

    GrantRows(
            PartyRepository parties,
            SubjectRepository subjects,
            ProfileRepository profiles,
            ServiceResources resources) {
        this.parties = parties;
        this.subjects = subjects;
        this.profiles = profiles;
        this.resources = resources;
    }

    Rows of(GrantsByParty grants) {
        Numbers numbers = numbers(grants);
        Map<Place, Set<Integer>> places = new HashMap<>();
        Set<InstanceRow> instances = new HashSet<>();
        grants.forEach((party, grant) -> {
            int partyId = numbers.party(party);
            int parent = numbers.parent(grant.inheritedFrom());
            if (grant instanceof InstanceDelegation delegation) {
                Instance instance = delegation.subject();
                instances.add(new InstanceRow(
                        partyId,
                        numbers.resource(instance.resource()),
                        InstanceKey.of(instance.reference()),
                        grant.window(),
                        parent));
            } else {
                int subject = subject(grant, numbers);
                places.computeIfAbsent(new Place(partyId, grant.window(), parent, subject < 0), _ -> new TreeSet<>())
                        .add(subject);
            }
        });
        return new Rows(profileRows(places), instances);
    }

    private Set<ProfileRow> profileRows(Map<Place, Set<Integer>> places) {
        Map<Set<Integer>, Integer> numbers = places.isEmpty() ? Map.of() : profiles.intern(places.values());
        Set<ProfileRow> rows = new HashSet<>();
        places.forEach((place, held) -> rows.add(new ProfileRow(
                place.partyId, Objects.requireNonNull(numbers.get(held)), place.window, place.inheritedFrom)));
        return rows;
    }

    private static int subject(Grant grant, Numbers numbers) {
        return switch (grant) {
            case RoleGrant role -> numbers.subject(role.subject());
            case AccessPackageGrant accessPackage -> numbers.subject(accessPackage.subject());
            case ResourceDelegation delegation -> -numbers.resource(delegation.subject());
            case InstanceDelegation _ -> throw new IllegalArgumentException("an instance is no subject");
        };
    }

    private Numbers numbers(GrantsByParty grants) {
        Set<SubjectUrn> urns = new HashSet<>();
        Set<String> identifiers = new HashSet<>();
        grants.all().forEach(grant -> {
            switch (grant.subject()) {
                case SubjectUrn urn -> urns.add(urn);
                case Resource resource -> identifiers.add(resource.identifier());
                case Instance instance -> identifiers.add(instance.resource().identifier());
                default -> throw new IllegalArgumentException("no subject: " + grant.subject());
            }
        });
        return new Numbers(
                parties.intern(grants.parties()),
                urns.isEmpty() ? Map.of() : subjects.intern(urns),
                resources.intern(identifiers));
    }
}
