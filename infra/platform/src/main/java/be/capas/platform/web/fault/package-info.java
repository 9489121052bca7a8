/** Whatever goes wrong, wherever, ends as a problem; what we log of it holds nothing personal. */
@NullMarked
package be.capas.platform.web.fault;

import org.jspecify.annotations.NullMarked;
