package dev.dialoglookup.scenario;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.instance.InstanceRef.DialogRef;
import dev.dialoglookup.scenario.Question.Asker;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;

/** What lookup grants a caller of a scenario: whatever shows dialogs must show these, and no others. */
final class GrantedDialogs {

    private static final Set<String> SHOWN_ELSEWHERE =
            Set.of("dialog", "party", "resource", "owner", "title", "safe title", "deleted");

    private final BeanChannel lookups;

    GrantedDialogs(BeanChannel lookups) {
        this.lookups = lookups;
    }

    /** By the dialog's id, topic by topic. */
    Map<String, Map<String, String>> to(Asker asker, Names names) {
        Map<String, Map<String, String>> granted = new TreeMap<>();
        for (UUID id : names.dialogs()) {
            Map<String, String> said = new TreeMap<>(lookups.answer(asker, new DialogRef(id)));
            if (isGranted(said)) {
                said.keySet().retainAll(SHOWN_ELSEWHERE);
                if (asker.caller() instanceof EndUser) {
                    said.put("safe title", Words.NONE); // owners alone are shown both
                }
                granted.put(id.toString(), said);
            }
        }
        return granted;
    }

    /** To an owner that acts for an end user: to both of them. */
    static boolean isGranted(Map<String, String> said) {
        return "found".equals(said.get("answer")) && !"false".equals(said.get("access"));
    }
}
