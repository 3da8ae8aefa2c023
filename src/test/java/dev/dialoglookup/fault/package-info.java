/** Holds writes to what was answered, whatever breaks meanwhile. */
@NullMarked
package dev.dialoglookup.fault;

import org.jspecify.annotations.NullMarked;
