package dev.dialoglookup.edge;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells what is away for a moment from what is broken. */
public final class Failures {

    private static final Log LOG = LogFactory.getLog(Failures.class);

    private Failures() {}

    /** The problem of an exception nobody expected; a broken thing is logged here and nowhere else. */
    public static ProblemException problemOf(Throwable failure) {
        if (failure instanceof ProblemException known) {
            return known;
        }
        if (failure instanceof RequestRejectedException) {
            return Refusals.ofStatus(HttpStatus.BAD_REQUEST.value()).asException();
        }
        Throwable passing = passing(failure);
        if (passing != null) {
            LOG.warn("Answered 503: " + passing);
            return unavailable();
        }
        LOG.error("Answered 500", failure);
        return Problem.of(ProblemType.INTERNAL_ERROR, "an unexpected error; the trace id finds it in the log")
                .asException();
    }

    private static ProblemException unavailable() {
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        return new ProblemException(
                Problem.of(ProblemType.UNAVAILABLE, "something this service needs is away; it looks again by itself"),
                headers);
    }

    /** Whether something is away for a moment, so that nothing else is worth trying now. */
    public static boolean isPassing(Throwable failure) {
        return passing(failure) != null;
    }

    private static @Nullable Throwable passing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (passes(cause)) {
                return cause;
            }
        }
        return null;
    }

    private static boolean passes(Throwable cause) {
        return switch (cause) {
            case TransientDataAccessException _ -> true;
            case DataAccessResourceFailureException refused -> !hasState(refused.getCause());
            case CannotCreateTransactionException _ -> true;
            case AuthenticationServiceException _ -> true;
            case JwtException _ -> true;
            case SQLTransientException _ -> true;
            case SQLRecoverableException _ -> true;
            case SQLException refused -> isOfConnection(refused.getSQLState());
            default -> false;
        };
    }

    /** What the database said itself is judged by that: Spring takes limits of the program, such as of a key, for resources. */
    private static boolean hasState(@Nullable Throwable cause) {
        return cause instanceof SQLException said && said.getSQLState() != null;
    }

    /** Classes 08 (connection), 53 (resources) and 57 (operator intervention) of the SQL states. */
    private static boolean isOfConnection(@Nullable String state) {
        return state != null && state.matches("(?:08|53|57).*");
    }
}
