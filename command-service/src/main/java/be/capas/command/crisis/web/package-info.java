/** Commands over REST: translated, handed in, answered. */
@NullMarked
package be.capas.command.crisis.web;

import org.jspecify.annotations.NullMarked;
