package dev.dialoglookup.authorization;

/**
 * What a role or access package may do with a service resource.
 *
 * @param attribute the part of a dialog it concerns; {@value #MAIN} for the dialog as a whole
 */
public record Right(SubjectUrn subject, String action, String attribute) {

    public static final String MAIN = "main";
}
