package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.caller.Caller.Impersonation;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.dialog.search.SearchFilter;
import dev.dialoglookup.dialog.web.SearchPages.Page;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists a service owner's dialogs; with an end user named, those that the user may open. */
@RestController
@RequestMapping(ServiceOwnerDialogController.BASE)
class ServiceOwnerSearchController {

    private final SearchPages pages;

    ServiceOwnerSearchController(SearchPages pages) {
        this.pages = pages;
    }

    @GetMapping
    Page<ServiceOwnerListedDialog> search(
            ForOwner caller,
            @ParameterObject FilterParameters filter,
            @ParameterObject DateParameters dates,
            @ParameterObject OwnersFilterParameters own,
            @ParameterObject OrderParameters order,
            @ParameterObject PageParameters page) {
        SearchFilter asked = switch (caller) {
            case ServiceOwner _ -> Filters.ofOwner(filter, dates, own);
            case Impersonation _ -> Filters.ofOwnerForEndUser(filter, dates, own);
        };
        return pages.page(caller, asked, order.order(), page, ServiceOwnerListedDialog::of);
    }
}
