package dev.dialoglookup.bench;

import java.util.List;
import java.util.UUID;

/**
 * Requests of one kind, which are measured together.
 *
 * @param status what every one of them is answered with
 */
record Case(String name, int status, List<Request> requests) {

    /**
     * One request and the dialogs that its answer must hold, in their order.
     *
     * @param user short name of the end user who asks
     */
    record Request(String user, String path, List<UUID> expected) {}

    static Case search(String name, Request request) {
        return new Case(name, 200, List.of(request));
    }
}
