package dev.dialoglookup.audit.web;

import dev.dialoglookup.audit.AuditTrail;
import dev.dialoglookup.audit.web.AuditPages.Page;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows a service owner what it did on behalf of end users. */
@RestController
@RequestMapping("/api/v1/serviceowner/impersonations")
class ServiceOwnerImpersonationController {

    private final AuditTrail trail;
    private final AuditPages pages;

    ServiceOwnerImpersonationController(AuditTrail trail, AuditPages pages) {
        this.trail = trail;
        this.pages = pages;
    }

    @GetMapping
    Page impersonations(ServiceOwner owner, @ParameterObject PageParameters page) {
        return pages.page("serviceowner", owner.organization(), page, asked -> trail.ofOwner(owner, asked));
    }
}
