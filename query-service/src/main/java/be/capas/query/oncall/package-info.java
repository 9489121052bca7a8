/** Who is on call, was and will be, and what is wrong with it days ahead. Pure. */
@NullMarked
package be.capas.query.oncall;

import org.jspecify.annotations.NullMarked;
