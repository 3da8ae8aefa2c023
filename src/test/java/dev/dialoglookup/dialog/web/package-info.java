/** Tests of stored dialogs over HTTP. */
@NullMarked
package dev.dialoglookup.dialog.web;

import org.jspecify.annotations.NullMarked;
