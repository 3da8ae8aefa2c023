/** Tests of looking references up. */
@NullMarked
package dev.dialoglookup.lookup;

import org.jspecify.annotations.NullMarked;
