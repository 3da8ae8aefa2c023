package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.dialog.EphemeralIdentifiers;
import dev.dialoglookup.dialog.web.SearchPages.Page;
import dev.dialoglookup.localization.AcceptedLanguages;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the dialogs that an end user may open. */
@RestController
@RequestMapping("/api/v1/enduser/dialogs")
class EndUserSearchController {

    private final SearchPages pages;
    private final EphemeralIdentifiers names;

    EndUserSearchController(SearchPages pages, EphemeralIdentifiers names) {
        this.pages = pages;
        this.names = names;
    }

    @GetMapping
    Page<EndUserListedDialog> search(
            EndUser user,
            @ParameterObject FilterParameters filter,
            @ParameterObject DateParameters dates,
            @ParameterObject EndUsersFilterParameters own,
            @ParameterObject OrderParameters order,
            @ParameterObject PageParameters page,
            AcceptedLanguages accepted) {
        return pages.page(
                user,
                Filters.ofEndUser(filter, dates, own),
                order.order(),
                page,
                item -> EndUserListedDialog.of(item, names, accepted));
    }
}
