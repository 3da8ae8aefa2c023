package dev.dialoglookup.directory.web;

import dev.dialoglookup.directory.AccessChangeDocument;
import dev.dialoglookup.directory.AccessDocument;
import dev.dialoglookup.directory.DirectoryService;
import dev.dialoglookup.edge.Problem;
import dev.dialoglookup.party.Party;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who may act for whom. The user stands in a header, so that no identity number stands in a URL. */
@RestController
@RequestMapping("/api/v1/directory/access")
class AccessController {

    private static final String END_USER = "Dialog-End-User";

    private final DirectoryService directory;

    AccessController(DirectoryService directory) {
        this.directory = directory;
    }

    @GetMapping
    AccessDocument access(@RequestHeader(END_USER) Party user) {
        return directory.access(endUser(user));
    }

    @PutMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putAccess(@RequestHeader(END_USER) Party user, @RequestBody AccessDocument document) {
        directory.putAccess(endUser(user), document);
    }

    @PatchMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void changeAccess(@RequestHeader(END_USER) Party user, @RequestBody AccessChangeDocument document) {
        directory.changeAccess(endUser(user), document);
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void withdrawAccess(@RequestHeader(END_USER) Party user) {
        directory.withdrawAccess(endUser(user));
    }

    private static Party endUser(Party user) {
        if (!user.canBeEndUser()) {
            throw Problem.invalid(END_USER, "must be a person, an e-mail user or a system user")
                    .asException();
        }
        return user;
    }
}
