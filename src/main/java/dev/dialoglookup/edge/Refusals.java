package dev.dialoglookup.edge;

import dev.dialoglookup.instance.InstanceRef;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingRequestHeaderException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** Says in our words what the framework refused; its own messages name classes. */
final class Refusals {

    private Refusals() {}

    static Problem problemOf(Exception refusal, int status) {
        return switch (refusal) {
            case MethodArgumentTypeMismatchException e -> Problem.invalid(e.getName(), Conversions.messageOf(e));
            case MissingServletRequestParameterException e -> missing(e);
            case MissingRequestHeaderException e -> Problem.invalid(e.getHeaderName(), "is required");
            case MethodArgumentNotValidException e -> Problem.invalidBody(errorsOf(e));
            case HttpMessageNotReadableException _ ->
                Problem.invalidBody(Map.of("$", List.of("is not a JSON document that can be read here")));
            case HttpRequestMethodNotSupportedException e ->
                Problem.of(ProblemType.METHOD_NOT_ALLOWED, e.getMethod() + " is not one of the methods of this path");
            case HttpMediaTypeNotSupportedException e ->
                Problem.of(
                        ProblemType.UNSUPPORTED_MEDIA_TYPE,
                        "send one of " + e.getSupportedMediaTypes() + " as Content-Type");
            case HttpMediaTypeNotAcceptableException _ ->
                Problem.of(ProblemType.NOT_ACCEPTABLE, "accept application/json");
            default -> ofStatus(status);
        };
    }

    static Problem ofStatus(int status) {
        ProblemType type = ProblemType.ofStatus(status);
        String detail = switch (type) {
            case NOT_FOUND -> "there is no such path";
            case BAD_REQUEST -> "the request line, a header, the path or the query cannot be read";
            case CONTENT_TOO_LARGE -> "a body may have 20 MB";
            default -> "the request was refused";
        };
        return Problem.of(type, detail);
    }

    private static Problem missing(MissingServletRequestParameterException refusal) {
        boolean reference = refusal.getParameterType().equals(InstanceRef.class.getSimpleName());
        return Problem.invalid(
                refusal.getParameterName(), reference ? "is required; " + InstanceRef.SUPPORTED : "is required");
    }

    private static Map<String, List<String>> errorsOf(MethodArgumentNotValidException refusal) {
        Map<String, List<String>> errors = new LinkedHashMap<>();
        refusal.getBindingResult()
                .getFieldErrors()
                .forEach(error -> errors.computeIfAbsent(error.getField(), _ -> new ArrayList<>())
                        .add(String.valueOf(error.getDefaultMessage())));
        return errors;
    }
}
