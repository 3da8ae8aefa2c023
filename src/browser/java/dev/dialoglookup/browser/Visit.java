package dev.dialoglookup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.ScreenshotOptions;
import dev.dialoglookup.LocalService;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One person's visit; what the page complains about, and whom else it asks, is noted. */
final class Visit implements AutoCloseable {

    /** Where pictures of what was seen end up. */
    static final Path PICTURES = Path.of("target/browser");

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    Visit(BrowserContext context) {
        this.context = context;
        this.page = context.newPage();
        page.onConsoleMessage(this::note);
        page.onPageError(complaints::add);
        page.onRequest(request -> asked.add(request.url()));
    }

    Page page() {
        return page;
    }

    Page open(String path) {
        page.navigate("http://localhost:%d%s".formatted(LocalService.port(), path));
        return page;
    }

    void picture(String name) {
        page.screenshot(
                new ScreenshotOptions().setPath(PICTURES.resolve(name + ".png")).setFullPage(true));
    }

    /** Nothing is amiss; a refusal that the API answered with is none of the page's errors. */
    void wentWell() {
        assertThat(complaints).isEmpty();
        assertThat(asked).allMatch(url -> url.startsWith("http://localhost:") || url.startsWith("data:"));
    }

    private void note(ConsoleMessage message) {
        boolean isRefusal =
                message.text().startsWith("Failed to load resource: the server responded with a status of 4")
                        && message.location().matches(".*/(?:dialoglookup\\?|graphql:).*");
        if (List.of("error", "warning").contains(message.type()) && !isRefusal) {
            complaints.add(message.text());
        }
    }

    @Override
    public void close() {
        context.close();
    }
}
