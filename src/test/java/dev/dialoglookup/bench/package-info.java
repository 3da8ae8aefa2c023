/** The benchmark behind {@code bench/run}. */
@NullMarked
package dev.dialoglookup.bench;

import org.jspecify.annotations.NullMarked;
