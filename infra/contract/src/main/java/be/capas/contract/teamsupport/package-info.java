/** Values of the support that a cell gives to teams. */
@NullMarked
package be.capas.contract.teamsupport;

import org.jspecify.annotations.NullMarked;
