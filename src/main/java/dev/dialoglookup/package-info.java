/** The service and nothing else: one package below for each noun of the domain. */
@NullMarked
package dev.dialoglookup;

import org.jspecify.annotations.NullMarked;
