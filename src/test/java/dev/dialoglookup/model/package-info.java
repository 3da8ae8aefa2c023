/** The brute-force model: random worlds and what must be true in them, written to be read, not to be fast. */
@NullMarked
package dev.dialoglookup.model;

import org.jspecify.annotations.NullMarked;
