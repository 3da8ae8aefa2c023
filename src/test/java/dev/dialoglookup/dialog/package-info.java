/** Tests of writing dialogs. */
@NullMarked
package dev.dialoglookup.dialog;

import org.jspecify.annotations.NullMarked;
