/** The audit trail over HTTP: it is written around requests, and read by owners and by the users they acted for. */
@NullMarked
package dev.dialoglookup.audit.web;

import org.jspecify.annotations.NullMarked;
