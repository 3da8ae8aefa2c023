/** What the service says of itself over HTTP. */
@NullMarked
package dev.dialoglookup.metadata.web;

import org.jspecify.annotations.NullMarked;
