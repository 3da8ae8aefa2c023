/** What nobody should send, sent: malformed requests by the thousand, and every refusal with its words. */
@NullMarked
package dev.dialoglookup.hostile;

import org.jspecify.annotations.NullMarked;
