/** Tests of search that look behind its curtain. */
@NullMarked
package dev.dialoglookup.dialog.search;

import org.jspecify.annotations.NullMarked;
