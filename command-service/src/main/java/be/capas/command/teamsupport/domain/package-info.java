/** The rules of the support that a cell gives to teams. */
@NullMarked
package be.capas.command.teamsupport.domain;

import org.jspecify.annotations.NullMarked;
