package dev.dialoglookup.directory.web;

import dev.dialoglookup.directory.DirectoryService;
import dev.dialoglookup.directory.RightDocument;
import dev.dialoglookup.directory.ServiceOwnersDocument;
import dev.dialoglookup.directory.ServiceResourceDocument;
import dev.dialoglookup.directory.SubjectDocument;
import dev.dialoglookup.edge.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who owns what: owners, service resources, rights and the names of roles and access packages. */
@RestController
@RequestMapping("/api/v1/directory")
class DirectoryController {

    private final DirectoryService directory;

    DirectoryController(DirectoryService directory) {
        this.directory = directory;
    }

    @PutMapping("/serviceowners")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putServiceOwners(@RequestBody ServiceOwnersDocument document) {
        directory.putServiceOwners(document);
    }

    @PutMapping("/serviceresources")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putServiceResources(@RequestBody List<ServiceResourceDocument> documents) {
        directory.putServiceResources(documents);
    }

    @PutMapping("/serviceresources/{identifier}/rights")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putRights(@PathVariable String identifier, @RequestBody List<RightDocument> documents) {
        try {
            directory.putRights(identifier, documents);
        } catch (IllegalArgumentException e) {
            throw Problem.invalid("identifier", String.valueOf(e.getMessage())).asException();
        }
    }

    @PutMapping("/subjects")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void putSubjects(@RequestBody List<SubjectDocument> documents) {
        directory.putSubjects(documents);
    }
}
