/** Stored dialogs and how they are written. */
@NullMarked
package dev.dialoglookup.dialog;

import org.jspecify.annotations.NullMarked;
