package dev.dialoglookup.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Answers problems that controllers state themselves: a refusal is an ordinary answer, and the way of unexpected exceptions
 * made it cost more than a dialog that is found (bench, R5).
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResolver implements HandlerExceptionResolver {

    private final ProblemDocuments documents;

    ProblemResolver(ProblemDocuments documents) {
        this.documents = documents;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!(failure instanceof ProblemException stated)) {
            return null;
        }
        try {
            documents.write(stated.problem(), stated.headers(), request, response);
        } catch (IOException _) {
            // the caller hung up: nobody is left to answer
        }
        return new ModelAndView();
    }
}
