/** A real Kafka broker inside this JVM. */
@NullMarked
package be.capas.local.kafka;

import org.jspecify.annotations.NullMarked;
