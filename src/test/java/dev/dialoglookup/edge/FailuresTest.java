package dev.dialoglookup.edge;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.orm.jpa.JpaSystemException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;

class FailuresTest {

    static Stream<Exception> passing() {
        SQLException adminShutdown = new SQLException("terminating connection", "57P01");
        return Stream.of(
                new CannotGetJdbcConnectionException("away"),
                new CannotCreateTransactionException("away"),
                new DataAccessResourceFailureException("away", adminShutdown),
                new DataAccessResourceFailureException("away", new SQLException("the pool is closed")),
                new CannotAcquireLockException("busy"),
                new AuthenticationServiceException("away"),
                new JpaSystemException(new RuntimeException(adminShutdown)),
                new IllegalStateException(new SQLTransientConnectionException("the pool is full")));
    }

    @ParameterizedTest
    @MethodSource("passing")
    void asksToTryAgainWhereSomethingIsAway(Exception failure) {
        ProblemException problem = Failures.problemOf(failure);
        assertThat(problem.problem().type()).isEqualTo(ProblemType.UNAVAILABLE);
        assertThat(problem.headers().getFirst("Retry-After")).isEqualTo("1");
    }

    @Test
    void takesTheBlameForEverythingElseAndSaysNothingAboutIt() {
        Problem problem = Failures.problemOf(new DataIntegrityViolationException("insert into dialog"))
                .problem();
        assertThat(problem.type()).isEqualTo(ProblemType.INTERNAL_ERROR);
        assertThat(problem.detail()).doesNotContain("insert");
    }

    @ParameterizedTest
    @ValueSource(strings = {"54000", "58030", "XX000"})
    void asksNobodyToTryAgainWhatWouldFailAgain(String state) {
        SQLException refused = new SQLException("index row size exceeds the maximum", state);
        assertThat(Failures.problemOf(new DataAccessResourceFailureException("insert", refused))
                        .problem()
                        .type())
                .isEqualTo(ProblemType.INTERNAL_ERROR);
    }

    @Test
    void passesOnWhatIsAlreadyAProblemAndBlamesTheRequestForWhatTheFirewallStops() {
        ProblemException known = Problem.invalid("x", "y").asException();
        assertThat(Failures.problemOf(known)).isSameAs(known);
        assertThat(Failures.problemOf(new RequestRejectedException("x"))
                        .problem()
                        .type())
                .isEqualTo(ProblemType.BAD_REQUEST);
    }
}
