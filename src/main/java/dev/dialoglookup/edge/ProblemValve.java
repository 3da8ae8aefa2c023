package dev.dialoglookup.edge;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import tools.jackson.databind.json.JsonMapper;

/** Answers what the container refuses before any of our code sees it: garbage, too much of it, bad encodings. */
public final class ProblemValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        int status = response.getStatus();
        if (status < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        Problem problem = Refusals.ofStatus(
                status == HttpServletResponse.SC_NOT_IMPLEMENTED && "CONNECT".equals(request.getMethod())
                        ? HttpServletResponse.SC_METHOD_NOT_ALLOWED
                        : status);
        String path = request.getRequestURI();
        byte[] document = JsonMapper.shared()
                .writeValueAsBytes(ProblemDocuments.document(
                        problem, path == null ? "/" : ProblemDocuments.decoded(path), ProblemDocuments.newTraceId()));
        try {
            response.setStatus(problem.type().status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.setContentLength(document.length);
            response.getOutputStream().write(document);
            response.finishResponse();
        } catch (IOException _) {
            container.getLogger().debug(new String(document, StandardCharsets.UTF_8));
        }
    }
}
