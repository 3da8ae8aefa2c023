/** Tests of the audit trail. */
@NullMarked
package dev.dialoglookup.audit;

import org.jspecify.annotations.NullMarked;
