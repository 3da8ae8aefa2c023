/** Who looked on whose behalf: one record of everything that service owners read or label for end users. */
@NullMarked
package dev.dialoglookup.audit;

import org.jspecify.annotations.NullMarked;
