/** Who accompanies whom now, how the threads are, and what is due. */
@NullMarked
package be.capas.query.caseload;

import org.jspecify.annotations.NullMarked;
