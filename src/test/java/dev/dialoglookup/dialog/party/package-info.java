/** Tests of the lists of parties. */
@NullMarked
package dev.dialoglookup.dialog.party;

import org.jspecify.annotations.NullMarked;
