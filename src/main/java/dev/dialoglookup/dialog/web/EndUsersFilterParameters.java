package dev.dialoglookup.dialog.web;

import static dev.dialoglookup.dialog.web.FilterParameters.TOO_MANY;

import dev.dialoglookup.dialog.SearchLimits;
import jakarta.validation.constraints.Size;
import java.util.List;

/** What only end users may ask of a dialog: they see those of several owners. */
public record EndUsersFilterParameters(
        @Size(max = SearchLimits.VALUES, message = TOO_MANY) List<String> org) {}
