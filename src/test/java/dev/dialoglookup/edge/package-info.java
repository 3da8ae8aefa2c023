/** Tests of the manners at the edge. */
@NullMarked
package dev.dialoglookup.edge;

import org.jspecify.annotations.NullMarked;
