/** Feeds the views from the topic of events. */
@NullMarked
package be.capas.query.kafka;

import org.jspecify.annotations.NullMarked;
