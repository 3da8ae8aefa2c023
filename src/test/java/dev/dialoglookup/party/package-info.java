/** Tests of parties and of how identities are masked. */
@NullMarked
package dev.dialoglookup.party;

import org.jspecify.annotations.NullMarked;
