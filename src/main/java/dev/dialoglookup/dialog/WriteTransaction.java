package dev.dialoglookup.dialog;

import java.util.Objects;
import java.util.function.Supplier;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a write in a transaction. A write first looks whether what it wants is free; where another takes it in between, the
 * database refuses, and the write is decided anew: the second time it sees what is taken. Not so within a transaction of the
 * caller, which is lost with the first attempt.
 */
@Component
class WriteTransaction {

    private static final int ATTEMPTS = 3;

    private final TransactionTemplate transaction;

    WriteTransaction(PlatformTransactionManager transactions) {
        this.transaction = new TransactionTemplate(transactions);
    }

    <T> T run(Supplier<T> write) {
        boolean isWithinAnother = TransactionSynchronizationManager.isActualTransactionActive();
        for (int attempt = 1; ; attempt++) {
            try {
                return Objects.requireNonNull(transaction.execute(status -> answered(write, status)));
            } catch (DataIntegrityViolationException | ConcurrencyFailureException lostRace) {
                if (attempt == ATTEMPTS || isWithinAnother) {
                    throw lostRace;
                }
            }
        }
    }

    /**
     * Where the connection breaks, the persistence provider finds no row instead of saying so, and the transaction is lost:
     * such an answer is none.
     */
    private static <T> T answered(Supplier<T> write, TransactionStatus status) {
        T answer = write.get();
        if (status.isRollbackOnly()) {
            throw new TransientDataAccessResourceException("the transaction was lost while it was written in");
        }
        return answer;
    }
}
