package dev.dialoglookup.bench;

import dev.dialoglookup.bench.BruteForce.Known;
import dev.dialoglookup.bench.Case.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Lookups of many users: of what is open to them, of what is not, and of what nobody knows. */
final class LookupCases {

    static final String PATH = "/api/v1/enduser/dialoglookup";

    private static final int USERS = 32;

    private LookupCases() {}

    static List<Case> of(BruteForce bruteForce) {
        List<Request> hits = new ArrayList<>();
        List<Request> forbidden = new ArrayList<>();
        List<Request> misses = new ArrayList<>();
        for (int i = 1; i <= USERS; i++) {
            String user = "m" + i;
            String neighbour = "m" + (i % USERS + 1);
            for (Known dialog : bruteForce.open(user, 2)) {
                hits.add(new Request(user, path(dialog.reference().urn()), List.of(dialog.id())));
                if (!bruteForce.mayOpen(neighbour, dialog)) {
                    forbidden.add(new Request(neighbour, path(dialog.reference().urn()), List.of()));
                }
                UUID nobodys = UUID.nameUUIDFromBytes(
                        dialog.id().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                misses.add(new Request(user, path("urn:altinn:correspondence-id:" + nobodys), List.of()));
            }
        }
        return List.of(
                new Case("lookup-hit", 200, hits),
                new Case("lookup-forbidden", 403, forbidden),
                new Case("lookup-miss", 404, misses));
    }

    private static String path(String reference) {
        return PATH + "?instanceRef=" + reference;
    }
}
