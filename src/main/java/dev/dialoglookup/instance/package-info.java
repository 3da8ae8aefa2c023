/** What a dialog stands for: instance references, the labels that carry them, and the canonical choice. */
@NullMarked
package dev.dialoglookup.instance;

import org.jspecify.annotations.NullMarked;
