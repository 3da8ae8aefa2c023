/** The services that dialogs belong to and who owns them: names, levels, and the copy held in memory. */
@NullMarked
package dev.dialoglookup.serviceresource;

import org.jspecify.annotations.NullMarked;
