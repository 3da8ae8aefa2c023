/** One dialog as somebody may see it: what it says, which of its parts are open, who saw it. */
@NullMarked
package dev.dialoglookup.dialog.details;

import org.jspecify.annotations.NullMarked;
