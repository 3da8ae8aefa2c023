/** What integration tests and the local run stand on: a real PostgreSQL, real issuers, tokens, a client and the synthetic world. */
@NullMarked
package dev.dialoglookup.support;

import org.jspecify.annotations.NullMarked;
