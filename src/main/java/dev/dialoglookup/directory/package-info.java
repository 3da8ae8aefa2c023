/** What the outside world says of owners, resources, rights and grants: its documents, read into our own words. */
@NullMarked
package dev.dialoglookup.directory;

import org.jspecify.annotations.NullMarked;
