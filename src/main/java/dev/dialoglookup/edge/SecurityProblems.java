package dev.dialoglookup.edge;

import dev.dialoglookup.edge.PathRule.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authorization.AuthorizationDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;

/** Answers what security refuses: 401, 403, and requests that the firewall stops. */
@Component
class SecurityProblems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {

    private final ProblemDocuments documents;

    SecurityProblems(ProblemDocuments documents) {
        this.documents = documents;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        Problem stated = statedIn(refusal.getCause());
        if (stated != null) {
            documents.write(stated, HttpHeaders.EMPTY, request, response);
            return;
        }
        boolean badToken = refusal instanceof OAuth2AuthenticationException;
        HttpHeaders headers = new HttpHeaders();
        headers.set(HttpHeaders.WWW_AUTHENTICATE, badToken ? "Bearer error=\"invalid_token\"" : "Bearer");
        String detail = badToken
                ? "the token is malformed, expired, not yet valid, not signed by a trusted issuer or not meant for this service"
                : "send a token in the header 'Authorization: Bearer …'";
        documents.write(Problem.of(ProblemType.UNAUTHENTICATED, detail), headers, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refusal)
            throws IOException {
        Problem stated = statedIn(refusal);
        documents.write(
                stated == null ? Refusals.ofStatus(HttpServletResponse.SC_FORBIDDEN) : stated,
                HttpHeaders.EMPTY,
                request,
                response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException refusal)
            throws IOException {
        documents.write(Refusals.ofStatus(HttpServletResponse.SC_BAD_REQUEST), HttpHeaders.EMPTY, request, response);
    }

    /** What a rule said, also to one without a token: that there is no such path is said to everyone. */
    private static @Nullable Problem statedIn(@Nullable Throwable refusal) {
        return refusal instanceof AuthorizationDeniedException denied
                        && denied.getAuthorizationResult() instanceof Refused refused
                ? refused.problem()
                : null;
    }
}
