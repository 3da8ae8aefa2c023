/** Tests of what the service says of itself. */
@NullMarked
package dev.dialoglookup.metadata.web;

import org.jspecify.annotations.NullMarked;
