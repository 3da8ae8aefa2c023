import client.serviceowner.ApiClient;
import client.serviceowner.ApiException;
import client.serviceowner.api.SearchApi;
import client.serviceowner.api.SearchApi.APISearchDialogsRequest;
import client.serviceowner.model.ServiceOwnerListedDialog;
import client.serviceowner.model.ServiceOwnerListedDialogPage;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** What a service owner's system does with a client generated from the document: it asks for an end user. */
public final class ServiceownerCalls implements BiFunction<String, String, String> {

    @Override
    public String apply(String base, String token) {
        ApiClient client = new ApiClient();
        client.updateBaseUri(base);
        client.setRequestInterceptor(request -> request.setHeader("Authorization", "Bearer " + token));
        try {
            ServiceOwnerListedDialogPage page = new SearchApi(client)
                    .searchDialogs(APISearchDialogsRequest.newBuilder()
                            .dialogEndUser("urn:altinn:person:identifier-no:01817010055")
                            .party(List.of("urn:altinn:organization:identifier-no:315001005"))
                            .build());
            return page.getItems().stream()
                    .map(ServiceOwnerListedDialog::getExternalReference)
                    .collect(Collectors.joining(" "));
        } catch (ApiException e) {
            throw new IllegalStateException(e.getResponseBody(), e);
        }
    }
}
