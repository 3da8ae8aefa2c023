package dev.dialoglookup.dialog.party;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.party.PartyOutcome.Found;
import dev.dialoglookup.dialog.party.PartyOutcome.NoUserNamed;
import dev.dialoglookup.dialog.party.PartyOutcome.TooBroad;
import dev.dialoglookup.dialog.party.PartySearchRepository.Row;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.stereotype.Service;

/** Finds parties: for an end user all it may act for, for a service owner those where its user may see a dialog of it. */
@Service
public class PartySearchService {

    private final PartySearchRepository repository;
    private final Clock clock;

    PartySearchService(PartySearchRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    /** Finds one page. */
    public PartyOutcome find(Caller caller, PartySearch search) {
        return switch (caller) {
            case EndUser user -> page(PartyStatement.ofUser(user.user(), search, clock.instant()), search);
            case Impersonation acting ->
                page(
                        PartyStatement.ofOwner(
                                acting.owner().organization(), acting.subject(), search, clock.instant()),
                        search);
            case ServiceOwner _ -> new NoUserNamed();
        };
    }

    private PartyOutcome page(PartyStatement statement, PartySearch search) {
        try {
            return new Found(page(repository.find(statement), search.limit()));
        } catch (QueryTimeoutException _) {
            return new TooBroad();
        }
    }

    private static PartyPage page(List<Row> rows, int limit) {
        List<Row> shown = rows.subList(0, Math.min(limit, rows.size()));
        Integer next = rows.size() > limit ? shown.getLast().number() : null;
        return new PartyPage(shown.stream().map(Row::party).toList(), next);
    }
}
