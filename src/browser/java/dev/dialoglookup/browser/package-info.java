/** What people do with the pages of the local run, done in a real Chromium. */
@NullMarked
package dev.dialoglookup.browser;

import org.jspecify.annotations.NullMarked;
