import client.directory.ApiClient;
import client.directory.ApiException;
import client.directory.api.AccessApi;
import client.directory.api.AccessApi.APIReadAccessRequest;
import client.directory.model.AccessDocument;
import java.util.function.BiFunction;

/** What an operator's system does with a client generated from the document. */
public final class DirectoryCalls implements BiFunction<String, String, String> {

    @Override
    public String apply(String base, String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(base);
        client.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token));
        try {
            AccessDocument access = new AccessApi(client)
                    .readAccess(APIReadAccessRequest.newBuilder()
                            .dialogEndUser("urn:altinn:person:identifier-no:01817010055")
                            .build());
            return access.getParties().getFirst().getGrants().getFirst().getSubject();
        } catch (ApiException e) {
            throw new IllegalStateException(e.getResponseBody(), e);
        }
    }
}
