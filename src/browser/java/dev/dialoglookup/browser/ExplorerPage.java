package dev.dialoglookup.browser;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Locator.WaitForOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import com.microsoft.playwright.options.WaitForSelectorState;
import java.util.List;

/** The explorer as one uses it. */
final class ExplorerPage implements AutoCloseable {

    static final int WIDE = 1280;

    private final Visit visit;
    private final Page page;

    private ExplorerPage(Visit visit) {
        this.visit = visit;
        this.page = visit.open("/");
        page.locator("#stated option").nth(1).waitFor(new WaitForOptions().setState(WaitForSelectorState.ATTACHED));
    }

    /** Somebody who reads that language. */
    static ExplorerPage in(String language) {
        return in(language, ColorScheme.LIGHT, WIDE);
    }

    static ExplorerPage in(String language, ColorScheme scheme, int width) {
        return new ExplorerPage(visit(language, scheme, width));
    }

    static Visit visit(String language, ColorScheme scheme, int width) {
        return Chromium.visit(new NewContextOptions()
                .setLocale(language.equals("nb") ? "nb-NO" : "en-GB")
                .setColorScheme(scheme)
                .setReducedMotion(ReducedMotion.REDUCE)
                .setViewportSize(width, 900));
    }

    /** The page in a visit that has been prepared. */
    static ExplorerPage of(Visit visit) {
        return new ExplorerPage(visit);
    }

    ExplorerPage asEndUser(String caller, int level) {
        page.check("input[value=enduser]");
        page.selectOption("#caller", caller);
        page.selectOption("#level", String.valueOf(level));
        return this;
    }

    /** As an owner for somebody; for nobody with an empty text. */
    ExplorerPage asOwner(String owner, String subject) {
        page.check("input[value=serviceowner]");
        page.selectOption("#owner", owner);
        page.selectOption("#subject", subject);
        return this;
    }

    ExplorerPage ask(String reference) {
        page.fill("#reference", reference);
        page.click("button[type=submit]");
        return answered();
    }

    ExplorerPage answered() {
        page.locator("#verdict:focus").waitFor();
        return this;
    }

    String verdict() {
        return page.locator("#verdict").innerText();
    }

    String answer() {
        return page.locator("#answer").innerText();
    }

    /** What stands in the boxes of the picture, each with its kind. */
    List<String> drawn() {
        Locator boxes = page.locator("#picture svg .node");
        return boxes.all().stream()
                .map(box -> String.join(" ", box.locator("text").allTextContents()))
                .toList();
    }

    /** The picture in words. */
    List<String> told() {
        return page.locator("#words li").allInnerTexts();
    }

    Page page() {
        return page;
    }

    Visit visit() {
        return visit;
    }

    @Override
    public void close() {
        visit.close();
    }
}
