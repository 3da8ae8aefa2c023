package dev.dialoglookup.edge;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.caller.Recognition;
import dev.dialoglookup.caller.Recognition.Recognized;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** A verified token after its claims were read once; the claims themselves stay behind. Requests with one token share it. */
final class CallerAuthentication extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Recognition recognition;
    private final transient Proof proof;

    CallerAuthentication(Recognition recognition, Proof proof) {
        super(List.of());
        this.recognition = recognition;
        this.proof = proof;
        setAuthenticated(true);
    }

    /** The caller of the current request, which the rules for its path have let in. */
    static <T extends Caller> T caller(Class<T> kind) {
        Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication instanceof CallerAuthentication token
                && token.recognition instanceof Recognized recognized
                && kind.isInstance(recognized.caller())) {
            return kind.cast(recognized.caller());
        }
        throw Problem.of(ProblemType.WRONG_CALLER, "another kind of caller is served here")
                .asException();
    }

    Recognition recognition() {
        return recognition;
    }

    Proof proof() {
        return proof;
    }

    @Override
    public Object getPrincipal() {
        return recognition;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    /** A principal's default name would hold an identity number. */
    @Override
    public String getName() {
        return recognition.getClass().getSimpleName();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof CallerAuthentication token && recognition.equals(token.recognition);
    }

    @Override
    public int hashCode() {
        return recognition.hashCode();
    }
}
