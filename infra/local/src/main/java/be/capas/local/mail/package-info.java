/** Catches every mail instead of delivering it, and shows what was caught. */
@NullMarked
package be.capas.local.mail;

import org.jspecify.annotations.NullMarked;
