/**
 * From the event store to Kafka: every event, in order for each person, at least once. Several
 * instances share the work by segments, each claimed by one of them at a time.
 */
@NullMarked
package be.capas.command.relay;

import org.jspecify.annotations.NullMarked;
