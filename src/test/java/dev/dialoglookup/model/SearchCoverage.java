package dev.dialoglookup.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.dialoglookup.dialog.search.SearchOrder;
import dev.dialoglookup.model.SearchWalk.Walked;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What walks through a world must have met; asserted, so that no choice of asks can leave it out. */
record SearchCoverage(SearchWorld world, SearchModel model, List<Walked> walks) {

    private static final Set<String> PLACE = Set.of("party", "serviceResource");

    /** Each filter alone found something and left something out, and every two were asked for together. */
    void assertEveryFilterAndEveryTwo() {
        for (View view : View.values()) {
            Set<Set<String>> asked = new HashSet<>();
            Set<String> telling = new TreeSet<>();
            for (Walked walked : of(view)) {
                Set<String> names = SearchQuery.of(walked.ask().filter()).names();
                asked.add(names);
                alone(view, names).filter(_ -> isTelling(walked)).forEach(telling::add);
            }
            assertThat(telling).as("alone, %s", view).containsAll(view.filters());
            for (String one : view.filters()) {
                for (String other : view.filters()) {
                    assertThat(asked.stream().anyMatch(names -> names.contains(one) && names.contains(other)))
                            .as("%s and %s, %s", one, other, view)
                            .isTrue();
                }
            }
        }
    }

    /** What is asked for but a place to look, or the place where that is all. */
    private static Stream<String> alone(View view, Set<String> names) {
        Set<String> rest = new TreeSet<>(names);
        if (view.needsPlace() && names.size() > 1) {
            rest.removeAll(PLACE);
        }
        return rest.size() == 1 || rest.equals(Set.of("search", "searchLanguageCode")) ? rest.stream() : Stream.of();
    }

    private boolean isTelling(Walked walked) {
        Ask all = Draft.of(List.of(), world.resources()).ask(walked.ask().caller());
        int most = model.found(all).size();
        // those that include deleted dialogs add to what is found
        return !walked.rows().isEmpty() && walked.rows().size() != most;
    }

    /** Every key in each direction at every page size, from the first page to the last, through ties and missing dates. */
    void assertEveryOrderAtEveryPageSize() {
        for (View view : View.values()) {
            for (SearchOrder order : OrderAsks.ALL) {
                for (int limit : OrderAsks.LIMITS) {
                    assertThat(of(view).stream()
                                    .anyMatch(walked -> walked.isWhole()
                                            && walked.ask().order().equals(order)
                                            && walked.ask().limit() == limit
                                            && walked.rows().size() > limit
                                            && Knots.areIn(walked.rows())))
                            .as("%s at %d, %s", order, limit, view)
                            .isTrue();
                }
            }
        }
    }

    private List<Walked> of(View view) {
        return walks.stream().filter(walked -> walked.ask().view() == view).toList();
    }
}
