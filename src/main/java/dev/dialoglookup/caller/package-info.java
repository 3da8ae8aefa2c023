/** Who is asking: token claims in, one immutable caller out. */
@NullMarked
package dev.dialoglookup.caller;

import org.jspecify.annotations.NullMarked;
