/** Whom an end user acts for, and for whom of them it may see dialogs of a service owner. */
@NullMarked
package dev.dialoglookup.dialog.party;

import org.jspecify.annotations.NullMarked;
