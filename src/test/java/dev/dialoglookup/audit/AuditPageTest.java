package dev.dialoglookup.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.audit.AuditPage.Place;
import dev.dialoglookup.audit.AuditRecord.Actor;
import dev.dialoglookup.support.Persons;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AuditPageTest {

    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @Test
    void isTheLastWhereNothingMoreWasFound() {
        List<AuditRecord> two = records(null, 3);
        assertThat(AuditPage.of(List.of(), 2)).isEqualTo(new AuditPage(List.of(), null));
        assertThat(AuditPage.of(two, 2)).isEqualTo(new AuditPage(two, null));
        assertThat(AuditPage.of(two, 3)).isEqualTo(new AuditPage(two, null));
    }

    @Test
    void goesOnBehindItsLastRecord() {
        List<AuditRecord> three = records(1, 1, 1);
        assertThat(AuditPage.of(three, 2))
                .isEqualTo(new AuditPage(
                        three.subList(0, 2), new Place(AT, three.get(1).id())));
    }

    @Test
    void endsBeforeItNamesTooManyDialogs() {
        assertThat(sizeOf(AuditPage.MOST_DIALOGS - 1, 1, null)).isEqualTo(3);
        assertThat(sizeOf(AuditPage.MOST_DIALOGS - 1, 2, null)).isEqualTo(1);
        assertThat(sizeOf(1, AuditPage.MOST_DIALOGS)).isEqualTo(1);
    }

    @Test
    void hasOneRecordHoweverManyDialogsThatNames() {
        assertThat(sizeOf(AuditPage.MOST_DIALOGS + 1, 1)).isEqualTo(1);
        assertThat(AuditPage.of(records(AuditPage.MOST_DIALOGS + 1), 5).next()).isNull();
    }

    private static int sizeOf(@Nullable Integer... dialogs) {
        return AuditPage.of(records(dialogs), 1000).records().size();
    }

    private static List<AuditRecord> records(@Nullable Integer... dialogs) {
        return Stream.of(dialogs).map(AuditPageTest::naming).toList();
    }

    private static AuditRecord naming(@Nullable Integer dialogs) {
        return new AuditRecord(
                UUID.randomUUID(),
                AT,
                new Actor("991825827", "ttd"),
                null,
                null,
                new Persons(1).next(),
                Operation.Search,
                dialogs == null
                        ? null
                        : IntStream.range(0, dialogs)
                                .mapToObj(i -> new UUID(0, i))
                                .toList(),
                dialogs,
                200,
                null,
                "trace");
    }
}
