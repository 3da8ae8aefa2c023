package dev.dialoglookup.model;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A party as the directory got it, members as they are answered. */
record ModelParty(
        String party,
        @Nullable String name,
        @Nullable Integer partyId,
        @Nullable String parent) {

    /** The members there are, by name. */
    Map<String, Object> members() {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("party", party);
        if (name != null) {
            members.put("name", name);
        }
        if (partyId != null) {
            members.put("partyId", partyId);
        }
        if (parent != null) {
            members.put("parent", parent);
        }
        return members;
    }

    /** Whether the text stands in the name, whatever the letter case of either. */
    boolean isNamed(String text) {
        return name != null && name.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
