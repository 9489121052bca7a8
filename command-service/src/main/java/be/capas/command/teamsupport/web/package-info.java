/** Commands over REST: translated, handed in, answered. */
@NullMarked
package be.capas.command.teamsupport.web;

import org.jspecify.annotations.NullMarked;
