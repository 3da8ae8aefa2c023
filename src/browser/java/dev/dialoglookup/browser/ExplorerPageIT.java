package dev.dialoglookup.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route.FulfillOptions;
import com.microsoft.playwright.options.ColorScheme;
import dev.dialoglookup.LocalService;
import dev.dialoglookup.support.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplorerPageIT {

    private static final String EMPTY_LIST = "{\"callers\": [], \"references\": [], \"parties\": {}}";

    @ParameterizedTest
    @CsvSource({
        "per, Role Chair of the board, The role “Chair of the board” opens the dialog.",
        "anne, Access package Building applications, The access package “Building applications” opens the dialog.",
        "nils, Service delegated Building permit application, A delegation of the service",
        "berit, Dialog delegated Exactly this dialog, A delegation of exactly this dialog opens the dialog."
    })
    void drawsTheWayFromThePersonThroughTheGrantToTheDialog(String caller, String grant, String words) {
        try (ExplorerPage explorer = ExplorerPage.in("en").asEndUser(caller, 4).ask(World.APP_INSTANCE)) {
            assertThat(explorer.verdict()).startsWith("Open to ");
            assertThat(explorer.drawn()).hasSize(5);
            assertThat(explorer.drawn().get(0)).startsWith("Person").endsWith("level 4");
            assertThat(explorer.drawn().get(1)).startsWith(grant);
            assertThat(explorer.drawn().get(2)).isEqualTo("Party Fjellheim Bakeri AS 315\u00a0001\u00a0005");
            assertThat(explorer.drawn().get(3))
                    .isEqualTo("Service Building permit application Test Ministry asks for level 4");
            assertThat(explorer.drawn().get(4)).startsWith("Dialog Application for a new bakehouse");
            assertThat(explorer.told()).hasSameSizeAs(explorer.drawn());
            assertThat(explorer.told().get(1)).startsWith(words);
            explorer.visit().wentWell();
        }
    }

    @Test
    void drawsAllFourKindsInNorwegianAndSaysThatTheLevelIsTooLow() {
        try (ExplorerPage explorer = ExplorerPage.in("nb").asEndUser("kari", 3).ask(World.APP_INSTANCE)) {
            assertThat(explorer.verdict()).isEqualTo("Åpen for Kari Nordmann");
            assertThat(explorer.drawn())
                    .hasSize(8)
                    .anyMatch(box -> box.startsWith("Rolle Daglig leder"))
                    .anyMatch(box -> box.startsWith("Tilgangspakke Byggesøknad"))
                    .anyMatch(box -> box.startsWith("Fullmakt til tjenesten"))
                    .anyMatch(box -> box.startsWith("Fullmakt til dialogen"))
                    .anyMatch(box -> box.equals("Dialog Byggesøknad"));
            assertThat(explorer.answer()).contains("Nivå 3 er for lavt for alt", "nivå 4");
            explorer.visit().wentWell();
            explorer.visit().picture("explorer-open");
        }
    }

    @Test
    void drawsWhatIsMissing() {
        try (ExplorerPage explorer = ExplorerPage.in("en", ColorScheme.DARK, ExplorerPage.WIDE)
                .asEndUser("truls", 4)
                .ask(World.APP_INSTANCE)) {
            assertThat(explorer.verdict()).isEqualTo("Not open to Truls Fremming");
            assertThat(explorer.drawn())
                    .contains(
                            "Role Managing director",
                            "Role Chair of the board",
                            "Access package Building applications");
            assertThat(explorer.page().locator("#picture .missing.edge").count())
                    .isPositive();
            assertThat(explorer.told())
                    .contains("The role “Managing director” would open the service, and is missing.");
            assertThat(explorer.answer()).contains("access-denied", "Whoever has access can pass it on.");
            explorer.visit().wentWell();
            explorer.visit().picture("explorer-missing");
        }
    }

    @Test
    void saysThatThereIsNoDialogAndThatAReferenceCannotBeRead() {
        try (ExplorerPage explorer = ExplorerPage.in("en").asEndUser("lise", 4)) {
            explorer.ask("urn:altinn:dialog-id:0197c0de-0000-7000-8000-000000000000");
            assertThat(explorer.verdict()).isEqualTo("No dialog to show");
            explorer.ask("nonsense");
            assertThat(explorer.verdict()).isEqualTo("The reference cannot be read");
            assertThat(explorer.page().getAttribute("#reference", "aria-invalid"))
                    .isEqualTo("true");
            assertThat(explorer.page().locator("#reference-error").innerText()).contains("supported identifier");
            explorer.visit().wentWell();
        }
    }

    @Test
    void offersTheDialogsOfAnAmbiguousReference() {
        try (ExplorerPage explorer = ExplorerPage.in("en").asEndUser("kari", 4)) {
            String second = "11111111-2222-3333-4444-555555555555";
            explorer.page()
                    .route(
                            url -> url.contains("instanceRef=urn:altinn:correspondence-id"),
                            route -> route.fulfill(new FulfillOptions()
                                    .setStatus(409)
                                    .setContentType("application/problem+json")
                                    .setBody("""
                                            {"code": "ambiguous-reference", "candidates": ["%s", "%s"]}
                                            """.formatted("0197c0de-0000-7000-8000-00000000fee1", second))));
            explorer.ask("urn:altinn:correspondence-id:2c1d7a30-5b1e-4f0a-9a51-0e5a6f3c0001");
            assertThat(explorer.drawn()).hasSize(4);
            explorer.page().locator("#candidates button").nth(1).click();
            explorer.page().locator("#verdict:has-text('Open to')").waitFor();
            assertThat(explorer.answer()).contains(second);
        }
    }

    @Test
    void showsAnOwnerWhatThePersonItActsForMayOpen() {
        try (ExplorerPage explorer = ExplorerPage.in("en").asOwner("ttd", "per").ask(World.APP_INSTANCE)) {
            assertThat(explorer.verdict()).isEqualTo("Open to Per Hansen");
            assertThat(explorer.drawn().getFirst()).isEqualTo("Service owner Test Ministry");
            assertThat(explorer.told()).contains("Test Ministry asks for Per Hansen.");
            explorer.asOwner("ttd", "truls").ask(World.APP_INSTANCE);
            assertThat(explorer.verdict()).isEqualTo("Not open to Truls Fremming");
            assertThat(explorer.answer()).contains("would open the service");
            explorer.asOwner("ttd", "").ask(World.APP_INSTANCE);
            assertThat(explorer.verdict()).isEqualTo("The owner’s own dialog");
            explorer.asOwner("skatt", "").ask(World.APP_INSTANCE);
            assertThat(explorer.verdict()).isEqualTo("The dialog is another owner’s");
            explorer.visit().wentWell();
        }
    }

    @Test
    void worksByTheKeyboardAlone() {
        try (ExplorerPage explorer = ExplorerPage.in("en")) {
            Page page = explorer.page();
            page.keyboard().press("Tab");
            assertThat(page.locator(":focus").innerText()).isEqualTo("Skip to the reference");
            page.keyboard().press("Enter");
            page.keyboard().type(World.APP_INSTANCE);
            page.keyboard().press("Enter");
            explorer.answered();
            assertThat(explorer.verdict()).isEqualTo("Open to Kari Nordmann");
            for (int i = 0; i < 8 && !page.locator("summary:focus").isVisible(); i++) {
                page.keyboard().press("Tab");
            }
            page.keyboard().press("Enter");
            assertThat(page.locator("#response").innerText()).contains("\"viaRole\": true");
            explorer.visit().wentWell();
        }
    }

    @Test
    void speaksTheOtherLanguageWithTheAnswerOnTheScreen() {
        try (ExplorerPage explorer = ExplorerPage.in("en").asEndUser("per", 4).ask(World.APP_INSTANCE)) {
            explorer.page().click("text=Norsk");
            explorer.page().locator("#verdict:has-text('Åpen for Per Hansen')").waitFor();
            assertThat(explorer.page().getAttribute("html", "lang")).isEqualTo("nb");
            assertThat(explorer.told()).contains("Rollen «Styrets leder» åpner dialogen.");
            assertThat(explorer.page().locator("#caller").inputValue()).isEqualTo("per");
        }
    }

    @Test
    void takesAPastedTokenWhereNobodyIsListed() {
        try (Visit visit = ExplorerPage.visit("en", ColorScheme.LIGHT, ExplorerPage.WIDE)) {
            visit.page()
                    .route(
                            "**/callers.json",
                            route -> route.fulfill(new FulfillOptions()
                                    .setContentType("application/json")
                                    .setBody(EMPTY_LIST)));
            ExplorerPage explorer = ExplorerPage.of(visit);
            assertThat(explorer.page().locator("#caller").isVisible()).isFalse();
            String token =
                    LocalService.api().post("/local/tokens?caller=anne&level=4").body();
            explorer.page().fill("#token", token);
            explorer.ask(World.APP_INSTANCE);
            assertThat(explorer.verdict()).isEqualTo("Open to The holder of the token");
            assertThat(explorer.drawn()).anyMatch(box -> box.startsWith("Party Fjellheim Bakeri AS"));
            explorer.page().fill("#token", "nonsense");
            explorer.ask(World.APP_INSTANCE);
            assertThat(explorer.answer()).contains("unauthenticated");
            visit.wentWell();
        }
    }

    @Test
    void fitsASmallScreen() {
        try (ExplorerPage explorer = ExplorerPage.in("nb", ColorScheme.LIGHT, 320)
                .asEndUser("kari", 4)
                .ask(World.APP_INSTANCE)) {
            assertThat(explorer.page().evaluate("document.documentElement.scrollWidth"))
                    .isEqualTo(320);
            assertThat(explorer.drawn()).hasSize(8);
            explorer.visit().picture("explorer-small");
        }
    }
}
