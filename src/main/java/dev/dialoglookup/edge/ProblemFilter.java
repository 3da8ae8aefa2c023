package dev.dialoglookup.edge;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** The outermost line, behind tracing only: strict requests in, problems out for what no handler saw. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class ProblemFilter extends OncePerRequestFilter {

    private final ProblemDocuments documents;

    ProblemFilter(ProblemDocuments documents) {
        this.documents = documents;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException {
        try {
            chain.doFilter(new StrictRequest(request), response);
        } catch (RuntimeException | ServletException failure) {
            ProblemException problem = Failures.problemOf(failure);
            documents.write(problem.problem(), problem.headers(), request, response);
        }
    }
}
