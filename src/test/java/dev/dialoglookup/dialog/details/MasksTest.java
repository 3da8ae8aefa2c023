package dev.dialoglookup.dialog.details;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.document.Actor;
import dev.dialoglookup.dialog.document.Attachment;
import dev.dialoglookup.dialog.document.AttachmentUrl;
import dev.dialoglookup.dialog.document.ConsumerType;
import dev.dialoglookup.dialog.document.ContentValue;
import dev.dialoglookup.dialog.document.Translation;
import dev.dialoglookup.dialog.document.Transmission;
import dev.dialoglookup.dialog.document.Transmission.NavigationalAction;
import dev.dialoglookup.dialog.document.TransmissionContent;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MasksTest {

    private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");
    private static final String URL = "https://example.com/there";

    @ParameterizedTest
    @CsvSource({
        // authorized, seconds from now to its end, what is shown of what can expire
        "true, 1, https://example.com/there",
        "true, 0, urn:dialogporten:expired",
        "true, -1, urn:dialogporten:expired",
        "false, 1, urn:dialogporten:unauthorized",
        "false, -1, urn:dialogporten:unauthorized"
    })
    void hidesWhatIsClosedAndWhatIsOver(boolean authorized, long seconds, String shown) {
        Parts masked = new Masks(NOW)
                .masked(new Parts(
                        null,
                        List.of(attachment(NOW.plusSeconds(seconds))),
                        List.of(new Authorized<>(transmission(NOW.plusSeconds(seconds)), authorized)),
                        List.of(),
                        List.of()));
        Transmission transmission = masked.transmissions().getFirst().part();
        assertThat(Stream.of(
                        transmission.attachments().getFirst().urls().getFirst().url(),
                        transmission.navigationalActions().getFirst().url()))
                .containsOnly(shown);
        assertThat(transmission.content().contentReference().value().getFirst().value())
                .isEqualTo(authorized ? URL : "urn:dialogporten:unauthorized");
        assertThat(masked.attachments().getFirst().urls().getFirst().url())
                .as("the dialog's own attachments only expire")
                .isEqualTo(seconds > 0 ? URL : "urn:dialogporten:expired");
    }

    private static Attachment attachment(Instant end) {
        return new Attachment(null, null, text("Fil"), List.of(new AttachmentUrl(URL, null, ConsumerType.Gui)), end);
    }

    private static Transmission transmission(Instant end) {
        return new Transmission(
                null,
                null,
                NOW,
                Transmission.Type.Information,
                null,
                null,
                null,
                new Actor(Actor.Type.ServiceOwner, null, null),
                new TransmissionContent(
                        new ContentValue(text("Brev"), null), null, new ContentValue(text(URL), "text/markdown")),
                List.of(attachment(end)),
                List.of(new NavigationalAction(text("Videre"), URL, end)));
    }

    private static List<Translation> text(String value) {
        return List.of(new Translation(value, "nb"));
    }
}
