/** Tests of the directory. */
@NullMarked
package dev.dialoglookup.directory;

import org.jspecify.annotations.NullMarked;
