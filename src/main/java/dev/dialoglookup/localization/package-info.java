/** Texts in several languages, and which of them a reader accepts. */
@NullMarked
package dev.dialoglookup.localization;

import org.jspecify.annotations.NullMarked;
