package dev.dialoglookup.dialog.graphql;

import dev.dialoglookup.caller.Caller.EndUser;
import dev.dialoglookup.dialog.EphemeralIdentifiers;
import dev.dialoglookup.dialog.web.DateParameters;
import dev.dialoglookup.dialog.web.EndUserListedDialog;
import dev.dialoglookup.dialog.web.EndUsersFilterParameters;
import dev.dialoglookup.dialog.web.FilterParameters;
import dev.dialoglookup.dialog.web.Filters;
import dev.dialoglookup.dialog.web.OrderParameters;
import dev.dialoglookup.dialog.web.PageParameters;
import dev.dialoglookup.dialog.web.SearchPages;
import dev.dialoglookup.dialog.web.SearchPages.Page;
import dev.dialoglookup.edge.GraphQlAnswers;
import dev.dialoglookup.edge.ParameterReader;
import dev.dialoglookup.localization.AcceptedLanguages;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/** Lists the dialogs that an end user may open. */
@Controller
class EndUserSearchQueries {

    private final SearchPages pages;
    private final EphemeralIdentifiers names;
    private final ParameterReader parameters;
    private final GraphQlAnswers answers;

    EndUserSearchQueries(
            SearchPages pages, EphemeralIdentifiers names, ParameterReader parameters, GraphQlAnswers answers) {
        this.pages = pages;
        this.names = names;
        this.parameters = parameters;
        this.answers = answers;
    }

    @QueryMapping
    Map<String, Object> searchDialogs(
            @ContextValue EndUser user,
            @ContextValue Supplier<AcceptedLanguages> languages,
            @Argument Map<String, Object> input) {
        return GraphQlAnswers.unlessInvalid(
                () -> answers.found(page(user, input, languages)),
                problem -> answers.refused("SearchDialogsValidationError", problem));
    }

    /** What is wrong is found in the order in which REST finds it. */
    private Page<EndUserListedDialog> page(
            EndUser user, Map<String, Object> input, Supplier<AcceptedLanguages> languages) {
        FilterParameters filter = parameters.read(FilterParameters.class, input);
        DateParameters dates = parameters.read(DateParameters.class, input);
        EndUsersFilterParameters own = parameters.read(EndUsersFilterParameters.class, input);
        OrderParameters order = parameters.read(OrderParameters.class, input);
        PageParameters page = parameters.read(PageParameters.class, input);
        AcceptedLanguages accepted = languages.get();
        return pages.page(
                user,
                Filters.ofEndUser(filter, dates, own),
                order.order(),
                page,
                item -> EndUserListedDialog.of(item, names, accepted));
    }
}
