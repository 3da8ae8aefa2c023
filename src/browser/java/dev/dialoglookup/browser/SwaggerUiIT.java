package dev.dialoglookup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.FilterOptions;
import com.microsoft.playwright.Page;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SwaggerUiIT {

    @ParameterizedTest
    @CsvSource({
        "enduser, idporten, level3, Lookup-lookUpDialog, viaInstanceDelegation",
        "enduser, idporten, level4, Details-findDialog, transmissions",
        "enduser, idporten, email, Search-searchDialogs, hasNextPage",
        "enduser, maskinporten, system, Search-searchDialogs, hasNextPage",
        "serviceowner, maskinporten, ttd, Search-searchDialogs, byggesak",
        "serviceowner, maskinporten, ttd, Lookup-lookUpDialogs, dialog-not-found|another-owners-dialog",
        "directory, maskinporten, operator, Access-readAccess, InstanceDelegation"
    })
    void authorizesAReadyMadeCallerAndTriesOutWhatIsFilledIn(
            String group, String issuer, String client, String operation, String expected) {
        try (Visit visit = Chromium.visit(new NewContextOptions().setViewportSize(1280, 900))) {
            Page page = visit.open("/swagger-ui/index.html?urls.primaryName=" + group);
            authorize(page, issuer, client);
            Locator tried = page.locator("#operations-" + operation);
            tried.locator(".opblock-summary-control").click();
            tried.locator("button.execute").click();
            Locator answer = tried.locator(".live-responses-table .response");
            answer.waitFor();
            assertThat(answer.locator(".response-col_status").innerText()).startsWith("200");
            assertThat(answer.locator(".response-col_description").innerText()).containsPattern(expected);
            visit.wentWell();
            tried.locator(".opblock-summary-control").scrollIntoViewIfNeeded();
            page.screenshot(new Page.ScreenshotOptions()
                    .setPath(Visit.PICTURES.resolve("swagger-%s-%s.png".formatted(client, operation))));
        }
    }

    private static void authorize(Page page, String issuer, String client) {
        page.locator("button.authorize").first().click();
        Locator form = page.locator(".auth-container").filter(new FilterOptions().setHasText(issuer + " (OAuth2"));
        form.locator("input[data-name=clientId]").fill(client);
        form.locator("input[data-name=clientSecret]").fill("x");
        form.locator("button.authorize").click();
        form.locator("text=Logout").waitFor();
        form.locator("button.btn-done").click();
    }
}
