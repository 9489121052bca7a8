/** Commands over REST: translated, handed in, answered. */
@NullMarked
package be.capas.command.accompaniment.web;

import org.jspecify.annotations.NullMarked;
