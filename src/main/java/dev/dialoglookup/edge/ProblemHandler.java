package dev.dialoglookup.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Makes problem documents of what handlers throw and the framework refuses, but for the problems they state themselves. */
@RestControllerAdvice
@Order(0)
class ProblemHandler extends ResponseEntityExceptionHandler {

    private final ProblemDocuments documents;

    ProblemHandler(ProblemDocuments documents) {
        this.documents = documents;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception failure, WebRequest request) {
        if (failure instanceof IOException) {
            // the caller hung up: nobody is left to answer
            return null;
        }
        ProblemException problem = Failures.problemOf(failure);
        return answer(problem.problem(), problem.headers(), request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception refusal, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            return unexpected(refusal, request);
        }
        return answer(Refusals.problemOf(refusal, status.value()), headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        ServletWebRequest exchange = (ServletWebRequest) request;
        if (Objects.requireNonNull(exchange.getResponse()).isCommitted()) {
            return null;
        }
        HttpServletRequest asked = exchange.getRequest();
        return ResponseEntity.status(problem.type().status())
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(documents.of(problem, asked));
    }
}
