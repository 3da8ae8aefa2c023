/** Who owns dialogs and who acts: parties, their identifiers, and how identity numbers are masked. */
@NullMarked
package dev.dialoglookup.party;

import org.jspecify.annotations.NullMarked;
