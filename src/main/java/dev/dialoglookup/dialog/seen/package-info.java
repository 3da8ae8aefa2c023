/** Who opened a dialog. */
@NullMarked
package dev.dialoglookup.dialog.seen;

import org.jspecify.annotations.NullMarked;
