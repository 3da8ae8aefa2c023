/** The directory over HTTP, for its operators. */
@NullMarked
package dev.dialoglookup.directory.web;

import org.jspecify.annotations.NullMarked;
