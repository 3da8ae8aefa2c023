package dev.dialoglookup.edge;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Answers where the container was told to send an error; to everyone else it is a path like any unknown one. */
@Controller
class ErrorPageController implements ErrorController {

    private final ProblemDocuments documents;

    ErrorPageController(ProblemDocuments documents) {
        this.documents = documents;
    }

    @RequestMapping("/error")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        documents.write(problem(request), HttpHeaders.EMPTY, request, response);
    }

    private static Problem problem(HttpServletRequest request) {
        return switch (request.getAttribute(RequestDispatcher.ERROR_EXCEPTION)) {
            // the container could not read the body to its end
            case IOException _ ->
                Problem.of(ProblemType.BAD_REQUEST, "the body ends early or its chunks cannot be read");
            case Throwable failure -> Failures.problemOf(failure).problem();
            case null, default -> Refusals.ofStatus(status(request));
        };
    }

    private static int status(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer status
                ? status
                : HttpServletResponse.SC_NOT_FOUND;
    }
}
