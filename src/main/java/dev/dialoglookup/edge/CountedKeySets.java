package dev.dialoglookup.edge;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.JWKSetCacheRefreshEvaluator;
import com.nimbusds.jose.jwk.source.URLBasedJWKSetSource;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.URL;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Fetches an issuer's keys and counts how often they were other than before. */
final class CountedKeySets extends URLBasedJWKSetSource<SecurityContext> {

    private static final int SIZE_LIMIT = 512 * 1024;

    private final AtomicReference<@Nullable JWKSet> last = new AtomicReference<>();
    private final AtomicInteger generation = new AtomicInteger();

    CountedKeySets(URL keys) {
        super(
                keys,
                new DefaultResourceRetriever(
                        (int) Discovery.TIMEOUT.toMillis(), (int) Discovery.TIMEOUT.toMillis(), SIZE_LIMIT));
    }

    @Override
    public JWKSet getJWKSet(JWKSetCacheRefreshEvaluator evaluator, long now, @Nullable SecurityContext context)
            throws KeySourceException {
        JWKSet fetched = super.getJWKSet(evaluator, now, context);
        if (!fetched.equals(last.getAndSet(fetched))) {
            generation.incrementAndGet();
        }
        return fetched;
    }

    /** Another number after every fetch that brought other keys. */
    int generation() {
        return generation.get();
    }
}
