/** The document a service owner writes: its parts, and the rules that hold within them. */
@NullMarked
package dev.dialoglookup.dialog.document;

import org.jspecify.annotations.NullMarked;
