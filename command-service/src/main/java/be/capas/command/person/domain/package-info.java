/** The rules of a person's file. */
@NullMarked
package be.capas.command.person.domain;

import org.jspecify.annotations.NullMarked;
