/** Commands over REST: translated, handed in, answered. */
@NullMarked
package be.capas.command.oncall.web;

import org.jspecify.annotations.NullMarked;
