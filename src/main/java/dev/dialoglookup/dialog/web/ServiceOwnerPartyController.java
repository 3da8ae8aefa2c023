package dev.dialoglookup.dialog.web;

import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.dialog.web.PartyPages.ListedParties;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Lists for a service owner the parties where the end user it names may see at least one of its dialogs. */
@RestController
@RequestMapping("/api/v1/serviceowner/parties")
class ServiceOwnerPartyController {

    private final PartyPages pages;

    ServiceOwnerPartyController(PartyPages pages) {
        this.pages = pages;
    }

    @GetMapping
    ListedParties parties(
            ForOwner caller, @ParameterObject PartyParameters asked, @ParameterObject PageParameters page) {
        return pages.page(caller, asked.filter(), page);
    }
}
