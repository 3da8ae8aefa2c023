/** Tests of the service as a whole. */
@NullMarked
package dev.dialoglookup;

import org.jspecify.annotations.NullMarked;
