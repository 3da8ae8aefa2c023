/** Holds the OpenAPI documents to what the service does. */
@NullMarked
package dev.dialoglookup.edge.openapi;

import org.jspecify.annotations.NullMarked;
