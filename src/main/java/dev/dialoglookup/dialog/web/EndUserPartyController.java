package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.dialog.web.PartyPages.ListedParties;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists the parties that an end user may act for. */
@RestController
@RequestMapping("/api/v1/enduser/parties")
class EndUserPartyController {

    private final PartyPages pages;

    EndUserPartyController(PartyPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ListedParties parties(EndUser user, @ParameterObject PartyParameters asked, @ParameterObject PageParameters page) {
        return pages.page(user, asked.filter(), page);
    }
}
