import client.enduser.ApiClient;
import client.enduser.ApiException;
import client.enduser.api.LookupApi;
import client.enduser.api.LookupApi.APILookUpDialogRequest;
import client.enduser.model.EndUserDialogLookup;
import client.enduser.model.Evidence;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What an end user's system does with a client generated from the document, given a base and a token. */
public final class EnduserCalls implements BiFunction<String, String, String> {

    private static final String REFERENCE = "urn:altinn:instance-id:1337/11111111-2222-3333-4444-555555555555";

    @Override
    public String apply(String base, String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(base);
        client.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token));
        try {
            EndUserDialogLookup found = new LookupApi(client)
                    .lookUpDialog(APILookUpDialogRequest.newBuilder()
                            .instanceRef(REFERENCE)
                            .acceptLanguage("en")
                            .build());
            return found.getTitle().getFirst().getValue() + ": "
                    + found.getAuthorizationEvidence().getEvidence().stream()
                            .map(Evidence::getGrantType)
                            .map(Object::toString)
                            .collect(Collectors.joining(" "));
        } catch (ApiException e) {
            throw new IllegalStateException(e.getResponseBody(), e);
        }
    }
}
