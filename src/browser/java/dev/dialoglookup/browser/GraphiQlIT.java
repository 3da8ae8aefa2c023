package dev.dialoglookup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.dialoglookup.LocalService;
import org.junit.jupiter.api.Test;

class GraphiQlIT {

    @Test
    void runsTheQueryOfTheGuideWithNothingButATokenFilledIn() {
        try (Visit visit = Chromium.visit(new NewContextOptions().setViewportSize(1280, 900))) {
            Page page = visit.open("/graphiql");
            page.locator(".graphiql-query-editor .CodeMirror").waitFor();
            String token =
                    LocalService.api().post("/local/tokens?caller=kari&level=4").body();
            Locator headers = page.locator(".graphiql-editor-tool .CodeMirror").last();
            headers.evaluate(
                    "(editor, token) => editor.CodeMirror.setValue(JSON.stringify({Authorization: token}))",
                    "Bearer " + token);
            page.locator(".graphiql-execute-button").click();
            Locator answer = page.locator(".result-window:has-text('viaInstanceDelegation')");
            answer.waitFor();
            // the editor draws only the lines that are seen
            Object whole = answer.locator(".CodeMirror").evaluate("editor => editor.CodeMirror.getValue()");
            assertThat(whole.toString()).contains("\"viaInstanceDelegation\": true", "\"errors\": []");
            visit.picture("graphiql");
            visit.wentWell();
        }
    }
}
