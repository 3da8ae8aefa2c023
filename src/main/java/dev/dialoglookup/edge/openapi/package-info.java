/** What the OpenAPI documents say: the framework finds operations and types, {@code resources/openapi} has the words. */
@NullMarked
package dev.dialoglookup.edge.openapi;

import org.jspecify.annotations.NullMarked;
