/** The JSON of events, as stored, relayed and viewed. */
@NullMarked
package be.capas.platform.codec;

import org.jspecify.annotations.NullMarked;
