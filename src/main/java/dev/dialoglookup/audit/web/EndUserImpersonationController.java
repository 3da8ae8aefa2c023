package dev.dialoglookup.audit.web;

import dev.dialoglookup.audit.AuditTrail;
import dev.dialoglookup.audit.web.AuditPages.Page;
import dev.dialoglookup.caller.Caller.EndUser;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows an end user who looked on its behalf. */
@RestController
@RequestMapping("/api/v1/enduser/impersonations")
class EndUserImpersonationController {

    private final AuditTrail trail;
    private final AuditPages pages;

    EndUserImpersonationController(AuditTrail trail, AuditPages pages) {
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping
    Page impersonations(EndUser user, @ParameterObject PageParameters page) {
        return pages.page("enduser", user.user(), page, asked -> trail.ofEndUser(user, asked));
    }
}
