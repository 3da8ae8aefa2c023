/** Lookup over HTTP: one controller for each audience. */
@NullMarked
package dev.dialoglookup.lookup.web;

import org.jspecify.annotations.NullMarked;
