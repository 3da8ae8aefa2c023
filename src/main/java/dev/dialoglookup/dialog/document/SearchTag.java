package dev.dialoglookup.dialog.document;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** A word that a dialog is found by. */
public record SearchTag(@NotNull @Size(min = 3, max = 63) String value) {}
