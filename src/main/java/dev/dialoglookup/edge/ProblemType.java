package dev.dialoglookup.edge;

import java.net.URI;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;

/** The kinds of problem a caller can meet; status, code and type URI of each are part of the contract. */
public enum ProblemType {
    BAD_REQUEST(HttpStatus.BAD_REQUEST, "The request is malformed"),
    INVALID_PARAMETER(HttpStatus.BAD_REQUEST, "A parameter is not valid"),
    INVALID_BODY(HttpStatus.BAD_REQUEST, "The body is not valid"),
    UNAUTHENTICATED(HttpStatus.UNAUTHORIZED, "A valid token is needed"),
    MISSING_SCOPE(HttpStatus.FORBIDDEN, "The token lacks a scope"),
    UNKNOWN_CALLER(HttpStatus.FORBIDDEN, "The token names no caller that is served here"),
    WRONG_CALLER(HttpStatus.FORBIDDEN, "Another kind of caller is served here"),
    UNKNOWN_OWNER(HttpStatus.FORBIDDEN, "The service owner is not known"),
    NOT_AN_OPERATOR(HttpStatus.FORBIDDEN, "Only operators change the directory"),
    ACCESS_DENIED(HttpStatus.FORBIDDEN, "Access is denied"),
    AUTHENTICATION_LEVEL_TOO_LOW(HttpStatus.FORBIDDEN, "A stronger authentication is needed"),
    ANOTHER_OWNERS_DIALOG(HttpStatus.FORBIDDEN, "The dialog belongs to another service owner"),
    ANOTHER_OWNERS_RESOURCE(HttpStatus.FORBIDDEN, "The service resource belongs to another service owner"),
    NOT_FOUND(HttpStatus.NOT_FOUND, "Nothing is served here"),
    DIALOG_NOT_FOUND(HttpStatus.NOT_FOUND, "There is no such dialog"),
    DIALOG_NOT_VISIBLE(HttpStatus.NOT_FOUND, "The dialog is not visible yet"),
    DIALOG_EXPIRED(HttpStatus.NOT_FOUND, "The dialog has expired"),
    TRANSMISSION_NOT_FOUND(HttpStatus.NOT_FOUND, "The dialog has no such transmission"),
    ACTIVITY_NOT_FOUND(HttpStatus.NOT_FOUND, "The dialog has no such activity"),
    LABEL_NOT_FOUND(HttpStatus.NOT_FOUND, "The dialog does not carry the label"),
    METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "The method is not allowed here"),
    NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No acceptable form of the answer"),
    AMBIGUOUS_REFERENCE(HttpStatus.CONFLICT, "The reference names several dialogs"),
    REFERENCE_TAKEN(HttpStatus.CONFLICT, "Another live dialog has the reference"),
    DUPLICATE_KEY(HttpStatus.CONFLICT, "The idempotency key is in use"),
    DUPLICATE_ID(HttpStatus.CONFLICT, "The id is in use"),
    DIALOG_DELETED(HttpStatus.GONE, "The dialog is deleted"),
    PRECONDITION_FAILED(HttpStatus.PRECONDITION_FAILED, "The dialog has changed"),
    CONTENT_TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The body is too large"),
    UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "The media type is not supported"),
    UNPROCESSABLE(HttpStatus.UNPROCESSABLE_CONTENT, "The content breaks a rule"),
    SEARCH_TOO_BROAD(HttpStatus.UNPROCESSABLE_CONTENT, "The search is too broad"),
    INTERNAL_ERROR(HttpStatus.INTERNAL_SERVER_ERROR, "Something went wrong here"),
    UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Try again shortly");

    private final HttpStatus status;
    private final String title;

    ProblemType(HttpStatus status, String title) {
        this.status = status;
        this.title = title;
    }

    public int status() {
        return status.value();
    }

    public String title() {
        return title;
    }

    /** The stable word for machines, in kebab-case. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The stable URI of the kind. */
    public URI uri() {
        return URI.create("https://dialoglookup.dev/problems/" + code());
    }

    /** The kind for a status that the framework chose without saying more. */
    static ProblemType ofStatus(int status) {
        return switch (status) {
            // a transfer coding or a version of HTTP that nobody here knows: the request is to blame
            case 501, 505 -> BAD_REQUEST;
            case 401 -> UNAUTHENTICATED;
            case 403 -> ACCESS_DENIED;
            case 404 -> NOT_FOUND;
            case 503 -> UNAVAILABLE;
            default ->
                Arrays.stream(values())
                        .filter(type -> type.status() == status)
                        .findFirst()
                        .orElse(status >= 500 ? INTERNAL_ERROR : BAD_REQUEST);
        };
    }
}
