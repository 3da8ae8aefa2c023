package dev.dialoglookup.audit.web;

import dev.dialoglookup.audit.AnsweredRequest;
import dev.dialoglookup.audit.Look;
import dev.dialoglookup.audit.web.AuditedPaths.Asked;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.edge.ProblemDocuments;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Puts together what there is to record of the current request. */
@Component
class Looks {

    private final Look look;
    private final ProblemDocuments problems;

    Looks(Look look, ProblemDocuments problems) {
        this.look = look;
        this.problems = problems;
    }

    AnsweredRequest answered(Impersonation caller, Asked asked, int status) {
        UUID named = asked.dialog();
        return new AnsweredRequest(
                caller,
                asked.operation(),
                named == null ? look.dialogIds() : List.of(named),
                look.resultCount(),
                status,
                problems.traceId());
    }
}
