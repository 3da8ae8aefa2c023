/** Search: one pipeline from filters to a page, for the end user, the service owner, and the owner acting for the user. */
@NullMarked
package dev.dialoglookup.dialog.search;

import org.jspecify.annotations.NullMarked;
