/** One dialog: who is let in to it, what they see, what it leaves behind. */
@NullMarked
package dev.dialoglookup.dialog.details;

import org.jspecify.annotations.NullMarked;
