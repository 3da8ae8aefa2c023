/** How the service is shipped and started: the packaged jar, the compose file. */
@NullMarked
package dev.dialoglookup.deployment;

import org.jspecify.annotations.NullMarked;
