package dev.dialoglookup.audit.web;

import dev.dialoglookup.audit.AnsweredRequest;
import dev.dialoglookup.audit.AuditTrail;
import dev.dialoglookup.audit.web.AuditedPaths.Asked;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.OwnerDirectory;
import dev.dialoglookup.edge.Impersonations;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * Answers what an owner asks for an end user in one transaction with its record, and lets the answer go when both are
 * committed. An error changes nothing and is recorded by itself.
 */
final class AuditFilter extends OncePerRequestFilter {

    private final Impersonations impersonations;
    private final OwnerDirectory owners;
    private final PlatformTransactionManager transactions;
    private final AuditTrail trail;
    private final Looks looks;

    AuditFilter(
            Impersonations impersonations,
            OwnerDirectory owners,
            PlatformTransactionManager transactions,
            AuditTrail trail,
            Looks looks) {
        this.impersonations = impersonations;
        this.owners = owners;
        this.transactions = transactions;
        this.trail = trail;
        this.looks = looks;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Asked asked = AuditedPaths.asked(request);
        Impersonation caller = asked == null ? null : impersonations.in(request);
        // whom the directory does not know is let in nowhere
        if (asked == null || caller == null || !owners.knows(caller.actor().organization())) {
            chain.doFilter(request, response);
            return;
        }
        impersonations.promiseRecord(request, caller);
        ContentCachingResponseWrapper held = new ContentCachingResponseWrapper(response);
        TransactionStatus transaction = answered(request, held, chain);
        try {
            keep(looks.answered(caller, asked, held.getStatus()), transaction);
        } catch (RuntimeException failure) {
            held.reset();
            throw new NotRecorded(failure);
        }
        held.copyBodyToResponse();
    }

    private TransactionStatus answered(
            HttpServletRequest request, ContentCachingResponseWrapper held, FilterChain chain)
            throws ServletException, IOException {
        TransactionStatus transaction = transactions.getTransaction(null);
        boolean isAnswered = false;
        try {
            chain.doFilter(request, held);
            isAnswered = true;
        } finally {
            if (!isAnswered) {
                transactions.rollback(transaction);
            }
        }
        return transaction;
    }

    private void keep(AnsweredRequest answered, TransactionStatus transaction) {
        if (answered.status() >= HttpStatus.BAD_REQUEST.value()) {
            transactions.rollback(transaction);
            new TransactionTemplate(transactions).executeWithoutResult(_ -> trail.append(answered));
            return;
        }
        try {
            trail.append(answered);
        } catch (RuntimeException failure) {
            transactions.rollback(transaction);
            throw failure;
        }
        transactions.commit(transaction);
    }
}
