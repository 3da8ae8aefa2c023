package dev.dialoglookup.lookup.web;

import dev.dialoglookup.authorization.AccessOptions;
import dev.dialoglookup.authorization.NamedSubject;
import dev.dialoglookup.localization.LocalizedText;
import java.util.List;

/** What would open a dialog, as answers show it. */
record AccessOptionsView(List<Subject> roles, List<Subject> accessPackages, boolean isDelegable) {

    /** A role or access package by URN and name. */
    record Subject(String urn, LocalizedText name) {}

    static AccessOptionsView of(AccessOptions options) {
        return new AccessOptionsView(
                subjects(options.roles()), subjects(options.accessPackages()), options.isDelegable());
    }

    private static List<Subject> subjects(List<NamedSubject> named) {
        return named.stream()
                .map(subject -> new Subject(subject.urn().value(), subject.name()))
                .toList();
    }
}
