package dev.dialoglookup.lookup.web;

import dev.dialoglookup.caller.AuthenticationLevel;
import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.instance.InstanceRef.CorrespondenceRef;
import dev.dialoglookup.localization.AcceptedLanguages;
import dev.dialoglookup.lookup.DialogLookup;
import dev.dialoglookup.lookup.LookupService;
import dev.dialoglookup.party.Party.SystemUser;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.TransactionException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the directory, writes what a lookup of a letter of nobody's would find, and looks up nobody's letters for nobody before
 * the service says that it is ready: what the first caller would wait for is in memory, connections are open and statements
 * prepared. The slowest of the first hundred lookups is the measure (bench, R13).
 */
@Component
class WarmUp implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger(WarmUp.class);

    /** As many at once as a busy service has under way on few cores. */
    private static final int AT_ONCE = 8;

    /** The driver prepares a statement on a connection when it has seen it five times. */
    private static final int EACH = 10;

    private final LookupService lookups;
    private final JsonMapper mapper;

    WarmUp(LookupService lookups, JsonMapper mapper) {
        this.lookups = lookups;
        this.mapper = mapper;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        prepare(this::readAhead);
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < AT_ONCE; i++) {
                callers.execute(() -> prepare(this::lookUp));
            }
        }
    }

    private void readAhead() {
        DialogLookup letter = lookups.readAhead();
        for (int i = 0; i < EACH; i++) {
            mapper.writeValueAsBytes(EndUserDialogLookup.of(letter.prunedTo(AcceptedLanguages.ANY)));
        }
    }

    private void lookUp() {
        EndUser nobody = new EndUser(new SystemUser(UUID.randomUUID()), AuthenticationLevel.NONE);
        for (int i = 0; i < EACH; i++) {
            lookups.lookUp(nobody, new CorrespondenceRef(UUID.randomUUID()));
        }
    }

    private static void prepare(Runnable step) {
        try {
            step.run();
        } catch (DataAccessException | TransactionException e) {
            LOG.info("the database is not there yet, and the first lookups will be slower", e);
        }
    }
}
