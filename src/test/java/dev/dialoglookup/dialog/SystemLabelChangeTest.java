package dev.dialoglookup.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.document.SystemLabel;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SystemLabelChangeTest {

    @ParameterizedTest
    @CsvSource({
        // before, removed, added, after
        "Default, '', Bin, Bin",
        "Default, '', Archive, Archive",
        "Bin, '', Archive, Archive",
        "Bin, '', Default, Default",
        "Default, '', Bin Archive, Archive",
        "Default, '', Archive Bin, Bin",
        "Archive, '', Bin Default, Default",
        "Bin, Bin, '', Default",
        "Archive, Archive, '', Default",
        "Archive, Bin, '', Archive",
        "Default, Default, '', Default",
        "Bin, Bin, Archive, Archive",
        "Bin, Archive, Bin, Bin",
        "Default Sent, '', Bin, Bin Sent",
        "Default, '', MarkedAsUnopened, Default MarkedAsUnopened",
        "Default MarkedAsUnopened, MarkedAsUnopened, '', Default",
        "Default MarkedAsUnopened, MarkedAsUnopened, MarkedAsUnopened, Default MarkedAsUnopened",
        "Archive Sent MarkedAsUnopened, Archive MarkedAsUnopened, '', Default Sent"
    })
    void removesFirstAndKeepsOnePlace(String before, String removed, String added, String after) {
        SystemLabelChange change = new SystemLabelChange(labels(added), labels(removed));
        assertThat(change.appliedTo(bits(before))).isEqualTo(bits(after));
    }

    private static short bits(String names) {
        return (short) labels(names).stream().mapToInt(SystemLabel::bit).sum();
    }

    private static List<SystemLabel> labels(String names) {
        return Arrays.stream(names.split(" ", -1))
                .filter(name -> !name.isEmpty())
                .map(SystemLabel::valueOf)
                .toList();
    }
}
