package dev.dialoglookup.edge;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.caller.Caller.ForOwner;
import dev.dialoglookup.caller.Caller.ServiceOwner;
import dev.dialoglookup.instance.InstanceRef;
import dev.dialoglookup.localization.AcceptedLanguages;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Endpoints that say what reached them, for manners that no real endpoint shows alone. */
@TestComponent
@RestController
class EchoController {

    enum Shape {
        Round,
        RightAngled
    }

    record Echo(
            @Nullable UUID id,
            @Nullable Instant at,
            @Nullable Shape shape,
            @Nullable Integer count,
            List<String> languages) {}

    record Letter(String text, @Nullable Shape shape) {}

    @GetMapping("/api/v1/enduser/echo")
    Echo echo(
            EndUser caller,
            AcceptedLanguages languages,
            @RequestParam(required = false) @Nullable UUID id,
            @RequestParam(required = false) @Nullable Instant at,
            @RequestParam(required = false) @Nullable Shape shape,
            @RequestParam(required = false) @Nullable Integer count) {
        return new Echo(id, at, shape, count, languages.preferences());
    }

    @GetMapping("/api/v1/enduser/echo/{id}")
    UUID path(@PathVariable UUID id) {
        return id;
    }

    @GetMapping("/api/v1/enduser/echo/reference")
    String reference(@RequestParam InstanceRef instanceRef, @RequestParam(required = false) List<String> party) {
        return instanceRef.urn();
    }

    @PostMapping("/api/v1/enduser/echo")
    Letter letter(@RequestBody Letter letter) {
        return letter;
    }

    /** Takes end users, and is none of the operations that are recorded. */
    @GetMapping("/api/v1/serviceowner/echo/for")
    String forOwner(ForOwner caller) {
        return caller.owner().organization().number();
    }

    @GetMapping("/api/v1/serviceowner/echo")
    String owner(ServiceOwner owner) {
        return owner.organization().number();
    }

    @GetMapping("/api/v1/directory/echo")
    String operator(ServiceOwner operator) {
        return operator.organization().number();
    }

    @GetMapping("/api/v1/enduser/echo/broken")
    String broken() {
        throw new IllegalStateException("select secret from dev.dialoglookup.Broken");
    }

    @GetMapping("/api/v1/enduser/echo/away")
    String away() {
        throw new DataAccessResourceFailureException("no database");
    }
}
