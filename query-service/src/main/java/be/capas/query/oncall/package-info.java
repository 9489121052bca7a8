/** Who is on call, was and will be, as it was known at any time. Pure. */
@NullMarked
package be.capas.query.oncall;

import org.jspecify.annotations.NullMarked;
