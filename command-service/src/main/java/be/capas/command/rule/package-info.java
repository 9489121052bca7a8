/** What the rules of every aggregate share. Pure: knows only Java and the contract. */
@NullMarked
package be.capas.command.rule;

import org.jspecify.annotations.NullMarked;
