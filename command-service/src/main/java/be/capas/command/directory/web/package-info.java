/** Commands over REST: translated, handed in, answered. */
@NullMarked
package be.capas.command.directory.web;

import org.jspecify.annotations.NullMarked;
