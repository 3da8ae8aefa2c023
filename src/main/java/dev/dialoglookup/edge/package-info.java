/** Where HTTP ends and the domain begins: problems, tokens, caller arguments, the rules for parameters and JSON. */
@NullMarked
package dev.dialoglookup.edge;

import org.jspecify.annotations.NullMarked;
