/** Registers over HTTP: a file in, a report out, neither ever whole in memory. */
@NullMarked
package be.capas.command.register.web;

import org.jspecify.annotations.NullMarked;
