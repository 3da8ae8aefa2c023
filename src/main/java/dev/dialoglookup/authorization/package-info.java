/** Who may see what, and why: grants, rights, and the one decision with its evidence. */
@NullMarked
package dev.dialoglookup.authorization;

import org.jspecify.annotations.NullMarked;
