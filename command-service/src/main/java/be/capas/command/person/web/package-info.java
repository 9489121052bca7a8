/** Commands over REST: translated, handed in, answered. */
@NullMarked
package be.capas.command.person.web;

import org.jspecify.annotations.NullMarked;
