package dev.dialoglookup.dialog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.dialoglookup.support.IntegrationTest;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessResourceException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@IntegrationTest
class WriteTransactionIT {

    private final WriteTransaction writes;
    private final TransactionTemplate around;
    private final JdbcClient jdbc;
    private final AtomicInteger attempts = new AtomicInteger();

    WriteTransactionIT(PlatformTransactionManager transactions, JdbcClient jdbc) {
        this.writes = new WriteTransaction(transactions);
        this.around = new TransactionTemplate(transactions);
        this.jdbc = jdbc;
    }

    @Test
    void decidesAnewWhenItLosesARace() {
        assertThat(writes.run(this::losesTheFirstTime)).isEqualTo(1);
        assertThat(attempts).hasValue(2);
    }

    @Test
    void saysWhatHappenedWhereItsAttemptIsTheOnlyOne() {
        assertThatExceptionOfType(DuplicateKeyException.class)
                .isThrownBy(() -> around.execute(_ -> writes.run(this::losesTheFirstTime)));
        assertThat(attempts).hasValue(1);
    }

    /** As the persistence provider loses one where a connection breaks: it finds nothing and says nothing. */
    @Test
    void takesNoAnswerFromATransactionThatIsLost() {
        assertThatExceptionOfType(TransientDataAccessResourceException.class)
                .isThrownBy(() -> writes.run(() -> around.execute(status -> {
                    status.setRollbackOnly();
                    return 1;
                })));
    }

    private int losesTheFirstTime() {
        return attempts.incrementAndGet() == 1
                ? jdbc.sql("INSERT INTO directory_version (version) VALUES (1)").update()
                : jdbc.sql("SELECT 1").query(Integer.class).single();
    }
}
