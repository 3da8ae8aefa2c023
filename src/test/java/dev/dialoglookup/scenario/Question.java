package dev.dialoglookup.scenario;

import dev.dialoglookup.caller.Caller;
import dev.dialoglookup.instance.InstanceRef;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One caller asking for one reference at one moment.
 *
 * @param title who asks for what, in the scenario's own words
 * @param expected what the answer must say, see {@link Answer}
 */
record Question(
        String title,
        Caller caller,
        InstanceRef asked,
        Instant at,
        @Nullable String language,
        Map<String, String> expected) {

    /** What questions must share to be asked in one batch. */
    record Asker(Caller caller, Instant at, @Nullable String language) {}

    Asker asker() {
        return new Asker(caller, at, language);
    }

    @Override
    public String toString() {
        return title;
    }
}
