package dev.dialoglookup.dialog.document;

import jakarta.validation.ConstraintValidatorContext;

/** What a rule finds wrong, each thing at its path below the place the rule stands at. */
final class Findings {

    private final ConstraintValidatorContext context;
    private boolean none = true;

    Findings(ConstraintValidatorContext context) {
        this.context = context;
        context.disableDefaultConstraintViolation();
    }

    /** Adds a finding; the path may reach several levels down. */
    void add(String path, String message) {
        none = false;
        // a template otherwise: braces and dollars in what is quoted are not ours to fill in
        String literal = message.replaceAll("[\\\\{}$]", "\\\\$0");
        context.buildConstraintViolationWithTemplate(literal)
                .addPropertyNode(path)
                .addConstraintViolation();
    }

    void addIf(boolean broken, String path, String message) {
        if (broken) {
            add(path, message);
        }
    }

    boolean none() {
        return none;
    }
}
