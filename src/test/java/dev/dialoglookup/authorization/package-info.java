/** Tests of what is stored of who may act for whom. */
@NullMarked
package dev.dialoglookup.authorization;

import org.jspecify.annotations.NullMarked;
