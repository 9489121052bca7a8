/** People's files as they are now: who they are, sealed. */
@NullMarked
package be.capas.query.person;

import org.jspecify.annotations.NullMarked;
