/** Commands over REST: translated, handed in, answered. */
@NullMarked
package be.capas.command.training.web;

import org.jspecify.annotations.NullMarked;
