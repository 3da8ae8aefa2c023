/** Tests of the document's rules. */
@NullMarked
package dev.dialoglookup.dialog.document;

import org.jspecify.annotations.NullMarked;
