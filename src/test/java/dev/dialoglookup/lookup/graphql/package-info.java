/** Tests of lookup in GraphQL. */
@NullMarked
package dev.dialoglookup.lookup.graphql;

import org.jspecify.annotations.NullMarked;
