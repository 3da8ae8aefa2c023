/** The matrix of small worlds, stated in files, and what each caller may see of them through every channel. */
@NullMarked
package dev.dialoglookup.scenario;

import org.jspecify.annotations.NullMarked;
