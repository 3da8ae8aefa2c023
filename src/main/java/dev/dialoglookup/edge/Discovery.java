package dev.dialoglookup.edge;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.client.HttpClientErrorException;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/** Finds where an issuer publishes its keys: OpenID Connect discovery, or RFC 8414. */
final class Discovery {

    static final Duration TIMEOUT = Duration.ofSeconds(2);

    private static final ParameterizedTypeReference<Map<String, Object>> METADATA =
            new ParameterizedTypeReference<>() {};

    private Discovery() {}

    static URL keysOf(String issuer) {
        RestClient client = client();
        for (URI place : places(issuer)) {
            try {
                Map<String, Object> metadata =
                        client.get().uri(place).retrieve().body(METADATA);
                if (metadata != null
                        && issuer.equals(metadata.get("issuer"))
                        && metadata.get("jwks_uri") instanceof String keys) {
                    return URI.create(keys).toURL();
                }
                throw new JwtException("the metadata at " + place + " is not of " + issuer);
            } catch (HttpClientErrorException _) {
                // this issuer uses the other place
            } catch (RestClientException | MalformedURLException e) {
                throw new JwtException("cannot read " + place, e);
            }
        }
        throw new JwtException("no metadata of " + issuer);
    }

    private static List<URI> places(String issuer) {
        String base = issuer.endsWith("/") ? issuer.substring(0, issuer.length() - 1) : issuer;
        URI root = URI.create(base);
        return List.of(
                URI.create(base + "/.well-known/openid-configuration"),
                root.resolve("/.well-known/oauth-authorization-server" + root.getPath()));
    }

    private static RestClient client() {
        JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(TIMEOUT).build());
        requests.setReadTimeout(TIMEOUT);
        return RestClient.builder().requestFactory(requests).build();
    }
}
