/** The agenda of the support that the cell gives to teams. */
@NullMarked
package be.capas.query.teamsupport;

import org.jspecify.annotations.NullMarked;
