package dev.dialoglookup.edge;

import org.springframework.http.HttpHeaders;

/** Carries a problem from where it was seen to where it is answered. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient HttpHeaders headers;

    public ProblemException(Problem problem) {
        this(problem, HttpHeaders.EMPTY);
    }

    /** With headers that belong to the answer. */
    public ProblemException(Problem problem, HttpHeaders headers) {
        super(problem.type().code(), null, false, false);
        this.problem = problem;
        this.headers = headers;
    }

    public Problem problem() {
        return problem;
    }

    public HttpHeaders headers() {
        return headers;
    }
}
