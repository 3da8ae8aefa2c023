/** From a reference to the dialog it names, and why its user may open it. */
@NullMarked
package dev.dialoglookup.lookup;

import org.jspecify.annotations.NullMarked;
