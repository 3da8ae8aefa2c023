package dev.dialoglookup.bench;

import dev.dialoglookup.bench.Case.Request;
import dev.dialoglookup.support.Api;
import dev.dialoglookup.support.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Searches of one page of a hundred each: few and many parties, deep, sparse, tied, filtered, by words. */
final class SearchCases {

    /** What R9 asks for, or the last full page where there are fewer. */
    static final int DEEP = 1000;

    static final List<String> USERS = List.of("p1", "p10", "p100", "p1000", "p10000");
    static final List<String> WORDS = List.of("vanlig", "sjelden", "ingensteds");

    private static final String PATH = "/api/v1/enduser/dialogs?";
    private static final String HOT = "serviceResource=urn:altinn:resource:scale-1";
    private static final String IS_HOT = "r.identifier = 'scale-1'";

    private final BruteForce bruteForce;
    private final Function<String, Api> apiOf;
    private int deepest;

    /** @param apiOf the service as a user by its short name */
    SearchCases(BruteForce bruteForce, Function<String, Api> apiOf) {
        this.bruteForce = bruteForce;
        this.apiOf = apiOf;
    }

    List<Case> all() {
        List<Case> cases = new ArrayList<>();
        for (String user : USERS) {
            cases.add(search("search-" + user, user, HOT, IS_HOT));
        }
        cases.add(search("search-sparse", "sparse", HOT, IS_HOT));
        cases.add(search("search-ties", "ties", HOT, IS_HOT));
        cases.add(search("search-p10000-8%", "p10000", HOT + "&status=InProgress", IS_HOT + " AND d.status = 2"));
        cases.add(search("search-largest", "large", HOT, IS_HOT));
        cases.add(deep("search-largest-deep", "large", HOT, IS_HOT));
        cases.add(byParties("search-100-parties", 100));
        cases.add(byParties("search-1-party", 1));
        for (String word : WORDS) {
            cases.add(
                    search("words-" + word, "large", party(1) + "&search=" + word, inParties(1) + """
                     AND EXISTS (SELECT FROM dialog_text x WHERE x.dialog_id = d.id AND x.words @@ '%s')""".formatted(word)));
        }
        return cases;
    }

    /** The number of the deep page, once the cases are made. */
    int deepest() {
        return deepest;
    }

    private Case byParties(String name, int count) {
        return search(name, "large", party(count), inParties(count));
    }

    private Case search(String name, String user, String query, String predicate) {
        return Case.search(name, new Request(user, PATH + query, bruteForce.page(user, predicate, 1)));
    }

    /** Walks there in strides of a thousand: where a page begins does not depend on how long the pages before it were. */
    private Case deep(String name, String user, String query, String predicate) {
        int page = 1;
        String place = "";
        while (page < DEEP) {
            int stride = Math.min(1000, (DEEP - page) * 100);
            Response answer = apiOf.apply(user).get(PATH + query + "&limit=" + stride + place);
            if (!answer.json().path("hasNextPage").asBoolean()) {
                break;
            }
            place = "&continuationToken="
                    + answer.json().path("continuationToken").asString();
            page += stride / 100;
        }
        deepest = page;
        return Case.search(name, new Request(user, PATH + query + place, bruteForce.page(user, predicate, page)));
    }

    private String party(int count) {
        return bruteForce.parties("large", count).stream()
                .map(urn -> "party=" + urn)
                .collect(Collectors.joining("&"));
    }

    private String inParties(int count) {
        return bruteForce.parties("large", count).stream()
                .collect(Collectors.joining(
                        "','", "d.party_id IN (SELECT p.party_id FROM party p WHERE p.urn IN ('", "'))"));
    }
}
