/** Nobody takes more than a fair share, except where somebody may be in danger. */
@NullMarked
package be.capas.platform.limit;

import org.jspecify.annotations.NullMarked;
