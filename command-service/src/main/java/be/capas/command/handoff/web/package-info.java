/** Commands over REST: translated, handed in, answered. */
@NullMarked
package be.capas.command.handoff.web;

import org.jspecify.annotations.NullMarked;
