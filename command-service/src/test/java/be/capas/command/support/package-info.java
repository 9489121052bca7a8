/** What tests of the whole service share. */
@NullMarked
package be.capas.command.support;

import org.jspecify.annotations.NullMarked;
