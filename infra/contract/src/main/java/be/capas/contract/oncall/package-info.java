/** Who is on call: rosters and the people in them, and the one answer that follows. Pure. */
@NullMarked
package be.capas.contract.oncall;

import org.jspecify.annotations.NullMarked;
