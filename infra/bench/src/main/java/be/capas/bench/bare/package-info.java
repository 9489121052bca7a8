/** The least that an HTTP endpoint can do: check the token, read the body, commit one row. */
@NullMarked
package be.capas.bench.bare;

import org.jspecify.annotations.NullMarked;
