/** Tests of details and search in GraphQL. */
@NullMarked
package dev.dialoglookup.dialog.graphql;

import org.jspecify.annotations.NullMarked;
